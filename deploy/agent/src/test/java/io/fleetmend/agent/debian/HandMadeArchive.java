package io.fleetmend.agent.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An archive inside a root with packages made by hand: what is pending there does not depend on what Debian published today, and a
 * package can have whatever a test needs. Signed with a throw-away key that the root trusts, unless it is told otherwise.
 */
public final class HandMadeArchive {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'UTC'", Locale.ROOT);

    private static final String AGAIN = """
            set -e
            mkdir -p "$2/DEBIAN"
            dpkg-query --status "$1" | sed -e '/^Status:/d' -e 's/^Version: .*/&+again/' > "$2/DEBIAN/control"
            dpkg-query --listfiles "$1" | while read -r path; do [ -d "$path" ] || echo "$path"; done > "$2.files"
            tar --create --absolute-names --files-from "$2.files" --transform 's,^/,,S' | tar --extract --directory "$2"
            dpkg-deb --root-owner-group -Zgzip --build "$2" "$3"
            """;

    /** What the root knows about the archive's signature. */
    public enum Signature {
        TRUSTED,
        BY_A_STRANGER,
        NONE,
        /** {@code [trusted=yes]}: apt itself installs from it without any signature. */
        NONE_BUT_TRUSTED_BY_HAND
    }

    private final DebianRoot debian;
    private final String folder;
    private final Signature signature;
    private final ArchiveKey key = ArchiveKey.create();
    private final StringBuilder packages = new StringBuilder();

    private HandMadeArchive(DebianRoot debian, String name, Signature signature) {
        this.debian = debian;
        this.folder = "/srv/" + name;
        this.signature = signature;
        String keyring = "/etc/apt/keyrings/%s.gpg".formatted(name);
        debian.write(
                keyring,
                signature == Signature.TRUSTED
                        ? key.keyring()
                        : ArchiveKey.create().keyring());
        String option = signature == Signature.NONE_BUT_TRUSTED_BY_HAND ? "trusted=yes" : "signed-by=" + keyring;
        // copy, not file: apt shall fetch its archives as it does over a network
        debian.write(
                "/etc/apt/sources.list.d/%s.list".formatted(name), "deb [%s] copy:%s ./\n".formatted(option, folder));
        publish();
    }

    /** Beside the root's other sources. */
    public static HandMadeArchive beside(DebianRoot debian) {
        return new HandMadeArchive(debian, "hand-made", Signature.TRUSTED);
    }

    /** Instead of the root's other sources: no network is needed, and nothing else is pending. */
    public static HandMadeArchive only(DebianRoot debian) {
        debian.write("/etc/apt/sources.list", "");
        return beside(debian);
    }

    public static HandMadeArchive strange(DebianRoot debian, Signature signature) {
        return new HandMadeArchive(debian, "strange", signature);
    }

    /** One version of each is installed, the next one is pending. */
    public HandMadeArchive pending(String... names) {
        for (String name : names) {
            offers(HandMadePackage.of(name, "1.1"));
        }
        return installed(
                Stream.of(names).map(name -> HandMadePackage.of(name, "1.0")).toArray(HandMadePackage[]::new));
    }

    /** Nobody offers it: it came by hand. */
    public HandMadeArchive installed(HandMadePackage... made) {
        List<String> command = new ArrayList<>(List.of("dpkg", "--install"));
        for (HandMadePackage one : made) {
            command.add(build(one));
        }
        debian.require(command.toArray(String[]::new));
        return this;
    }

    public HandMadeArchive offers(HandMadePackage made) {
        index(build(made), made.control());
        return this;
    }

    /** An installed package of Debian's own, made anew from its installed files, with the next higher version. */
    public HandMadeArchive offersAgain(String installed) {
        String file = "%s/%s.deb".formatted(folder, installed);
        debian.require("sh", "-c", AGAIN, "again", installed, folder + "/again", file);
        index(file, debian.require("dpkg-deb", "--field", file));
        return this;
    }

    private void index(String file, String control) {
        byte[] content = read(debian.root().file(file));
        packages.append(control.strip())
                .append("\nFilename: ./%s\nSize: %d\nSHA256: %s\n\n"
                        .formatted(file.substring(folder.length() + 1), content.length, sha256(content)));
        publish();
    }

    private String build(HandMadePackage made) {
        String tree = "%s/build/%s-%s".formatted(folder, made.name(), made.version());
        debian.write(tree + "/DEBIAN/control", made.control());
        if (!made.configuration().isEmpty()) {
            debian.write(tree + "/DEBIAN/conffiles", String.join("\n", made.configuration()) + "\n");
        }
        made.files().forEach((path, content) -> {
            debian.write(tree + path, content);
            if (path.startsWith(HandMadePackage.SCRIPTS)) {
                debian.root().file(tree + path).toFile().setExecutable(true, false);
            }
        });
        String file = folder + "/" + made.fileName();
        // the host's own: to enter the root costs ten times as much
        Shell.require(List.of(
                "dpkg-deb",
                "--root-owner-group",
                "-Zgzip",
                "--build",
                debian.root().file(tree).toString(),
                debian.root().file(file).toString()));
        return file;
    }

    private void publish() {
        byte[] index = packages.toString().getBytes(StandardCharsets.UTF_8);
        String release =
                "Origin: Hand-made\nSuite: hand-made\nCodename: hand-made\nDate: %s\nSHA256:\n %s %d Packages\n"
                        .formatted(DATE.format(Instant.now().atOffset(ZoneOffset.UTC)), sha256(index), index.length);
        debian.write(folder + "/Packages", index);
        debian.write(folder + "/Release", release);
        if (signature == Signature.TRUSTED || signature == Signature.BY_A_STRANGER) {
            debian.write(folder + "/Release.gpg", key.sign(release.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
