package io.fleetmend.match.windows;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A product of Microsoft's by the name that definitions of updates have for it, alone or as what other products run on. */
public record WindowsProduct(String name) {
    private static final Map<Integer, String> WORKSTATIONS = Map.ofEntries(
            Map.entry(10240, "Windows 10"),
            Map.entry(10586, "Windows 10 Version 1511"),
            Map.entry(14393, "Windows 10 Version 1607"),
            Map.entry(15063, "Windows 10 Version 1703"),
            Map.entry(16299, "Windows 10 Version 1709"),
            Map.entry(17134, "Windows 10 Version 1803"),
            Map.entry(17763, "Windows 10 Version 1809"),
            Map.entry(18362, "Windows 10 Version 1903"),
            Map.entry(18363, "Windows 10 Version 1909"),
            Map.entry(19041, "Windows 10 Version 2004"),
            Map.entry(19042, "Windows 10 Version 20H2"),
            Map.entry(19043, "Windows 10 Version 21H1"),
            Map.entry(19044, "Windows 10 Version 21H2"),
            Map.entry(19045, "Windows 10 Version 22H2"),
            Map.entry(22000, "Windows 11 Version 21H2"),
            Map.entry(22621, "Windows 11 Version 22H2"),
            Map.entry(22631, "Windows 11 Version 23H2"),
            Map.entry(26100, "Windows 11 Version 24H2"),
            Map.entry(26200, "Windows 11 Version 25H2"));
    private static final Map<Integer, String> SERVERS = Map.ofEntries(
            Map.entry(14393, "Windows Server 2016"),
            Map.entry(16299, "Windows Server, version 1709"),
            Map.entry(17134, "Windows Server, version 1803"),
            Map.entry(17763, "Windows Server 2019"),
            Map.entry(18362, "Windows Server, version 1903"),
            Map.entry(18363, "Windows Server, version 1909"),
            Map.entry(19041, "Windows Server, version 2004"),
            Map.entry(19042, "Windows Server, version 20H2"),
            Map.entry(20348, "Windows Server 2022"),
            Map.entry(25398, "Windows Server 2022, 23H2 Edition"),
            Map.entry(26100, "Windows Server 2025"));
    private static final Map<String, String> SYSTEMS =
            Map.of("x64", "x64-based", "x86", "32-bit", "arm64", "ARM64-based", "itanium", "Itanium-based");

    /** Empty for a build that has no name here. */
    public static Optional<WindowsProduct> of(SystemInfo info) {
        return name(info).map(WindowsProduct::new);
    }

    private static Optional<String> name(SystemInfo info) {
        boolean server = info.isServer();
        boolean wide = info.architecture().equals("x64");
        return switch (info.kernel()) {
            case "5.1" -> Optional.of("Microsoft Windows XP" + pack(info));
            case "5.2" ->
                Optional.of(
                        server
                                ? "Microsoft Windows Server 2003" + (wide ? " x64 Edition" : "") + pack(info)
                                : "Microsoft Windows XP Professional x64 Edition" + pack(info));
            case "6.0" ->
                Optional.of(
                        server
                                ? "Windows Server 2008" + systems(info) + pack(info)
                                : "Windows Vista" + (wide ? " x64 Edition" : "") + pack(info));
            case "6.1" -> Optional.of((server ? "Windows Server 2008 R2" : "Windows 7") + systems(info) + pack(info));
            case "6.2" -> Optional.of(server ? "Windows Server 2012" : "Windows 8" + systems(info));
            case "6.3" -> Optional.of(server ? "Windows Server 2012 R2" : "Windows 8.1" + systems(info));
            default -> {
                String known = (server ? SERVERS : WORKSTATIONS).get(info.build());
                yield Optional.ofNullable(known).map(name -> server ? name : name + systems(info));
            }
        };
    }

    private static String systems(SystemInfo info) {
        return " for %s Systems".formatted(SYSTEMS.get(info.architecture()));
    }

    private static String pack(SystemInfo info) {
        return info.servicePack() == 0 ? "" : " Service Pack " + info.servicePack();
    }

    /** Matches the product and what runs on it, but not its next service pack or its second release. */
    Pattern pattern() {
        return Pattern.compile(
                "(?:.* )?" + Pattern.quote(name) + "(?! (?:Service Pack|R2|x64|for )|, ).*", Pattern.CASE_INSENSITIVE);
    }
}
