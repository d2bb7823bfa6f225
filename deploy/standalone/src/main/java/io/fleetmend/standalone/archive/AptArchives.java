package io.fleetmend.standalone.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Debian archives of this machine, as apt itself tells them; none where there is no apt. */
public final class AptArchives {
    private static final String DEBIAN_KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
    private static final String FORMAT =
            "$(CREATED_BY)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(ARCHITECTURE)|$(SIGNED_BY)|$(ORIGIN)";
    private static final int FIELDS = 7;
    /** How Debian names its suites and components; used only where apt has no Release file yet that names the origin. */
    private static final Pattern DEBIAN_SUITE = Pattern.compile("[a-z]+(-security|-updates)?");

    private static final Set<String> DEBIAN_COMPONENTS = Set.of("main", "contrib", "non-free", "non-free-firmware");

    private AptArchives() {}

    public static List<AptArchive> ofThisMachine() {
        ProcessBuilder command = new ProcessBuilder("apt-get", "indextargets", "--format", FORMAT)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process apt = command.start();
            String output = new String(apt.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return apt.waitFor() == 0 ? parse(output) : List.of();
        } catch (IOException e) {
            // no apt on this machine: the feeds that are files or vendors' addresses are read all the same
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Debian's own archives only; those of others have no bulletins here. */
    static List<AptArchive> parse(String output) {
        return output.lines()
                .map(line -> line.split("\\|", -1))
                .filter(fields -> fields.length == FIELDS && fields[0].equals("Packages") && debian(fields))
                .map(AptArchives::archive)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean debian(String[] fields) {
        String origin = fields[6];
        boolean told = !origin.isBlank() && !origin.startsWith("$");
        return told
                ? origin.equals("Debian")
                : DEBIAN_SUITE.matcher(fields[2]).matches() && DEBIAN_COMPONENTS.contains(fields[3]);
    }

    private static @Nullable AptArchive archive(String[] fields) {
        String keyring = keyring(fields[5]);
        return keyring == null ? null : new AptArchive(fields[1], fields[2], fields[3], fields[4], keyring);
    }

    /** apt prints the field's own name when the source names no key; Debian's are then found where Debian puts them. */
    private static @Nullable String keyring(String signedBy) {
        return Stream.concat(Arrays.stream(signedBy.split("[, ]")), Stream.of(DEBIAN_KEYRING))
                .filter(candidate -> candidate.startsWith("/") && Files.isReadable(Path.of(candidate)))
                .findFirst()
                .orElse(null);
    }
}
