package io.fleetmend.match.windows;

import io.fleetmend.documents.input.BadDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code systeminfo} prints, in whatever language and encoding: labels are translated, so that the version is found by its own shape,
 * and the name as what stands in front of it.
 *
 * @param name {@code Microsoft Windows 10 Pro}
 * @param version {@code 10.0.17763}
 * @param servicePack 0 for none
 * @param architecture {@code x64}, {@code x86}, {@code arm64}, {@code itanium}
 * @param updates {@code KB4486553}
 */
public record SystemInfo(String name, String version, int servicePack, String architecture, Set<String> updates) {
    /** {@code 6.1.7601 Service Pack 1 Build 7601}: the build stands there twice. */
    private static final Pattern VERSION =
            Pattern.compile("(?m)^[^:\\n]+:\\s+(\\d+\\.\\d+\\.(\\d{4,5}))\\s(?:.*Service Pack (\\d))?.*\\b\\2\\s*$");

    private static final Pattern ARCHITECTURE = Pattern.compile("(?i)\\b(x64|x86|arm64|itanium)-based PC");
    /** In every language, and in every edition. */
    private static final String NAMED = "Windows";

    private static final Pattern UPDATE = Pattern.compile("\\bKB(\\d{5,8})");

    public SystemInfo {
        updates = Set.copyOf(updates);
    }

    /**
     * Empty for what systeminfo did not print.
     *
     * @throws BadDocumentException when it is of several endpoints, whose updates would stand for each other, or does not say which Windows
     */
    public static Optional<SystemInfo> read(byte[] content) throws BadDocumentException {
        String text = text(content).replace("\r\n", "\n");
        List<MatchResult> versions = VERSION.matcher(text).results().toList();
        Matcher architecture = ARCHITECTURE.matcher(text);
        if (versions.isEmpty() || !architecture.find()) {
            return Optional.empty();
        }
        if (versions.size() > 1) {
            throw new BadDocumentException("the output of systeminfo must be of one endpoint, but has the versions %s"
                    .formatted(versions.stream().map(found -> found.group(1)).toList()));
        }
        return Optional.of(read(text, versions.getFirst(), architecture.group(1)));
    }

    private static SystemInfo read(String text, MatchResult version, String architecture) throws BadDocumentException {
        Set<String> updates = new TreeSet<>();
        UPDATE.matcher(text).results().forEach(found -> updates.add("KB" + found.group(1)));
        String before = text.substring(0, version.start()).stripTrailing();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        if (!line.contains(NAMED)) {
            throw new BadDocumentException(
                    "the output of systeminfo must name its Windows in the line before the version, but there is '%s'"
                            .formatted(line));
        }
        return new SystemInfo(
                line.substring(line.indexOf(':') + 1).strip(),
                version.group(1),
                version.group(3) == null ? 0 : Integer.parseInt(version.group(3)),
                architecture.toLowerCase(Locale.ROOT),
                updates);
    }

    /** Code pages of 256 characters differ in letters that nothing here depends on. */
    private static String text(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    boolean isServer() {
        return name.contains("Server");
    }

    /** {@code 17763} */
    int build() {
        return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
    }

    /** {@code 10.0} */
    String kernel() {
        return version.substring(0, version.lastIndexOf('.'));
    }
}
