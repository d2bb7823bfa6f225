package io.fleetmend.versions.scheme;

import io.fleetmend.versions.ApkVersion;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.RpmVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The schemes by the type of VERS and of package URLs. */
public final class VersionSchemes {
    private static final Map<String, VersionScheme> BY_TYPE = byType();

    private VersionSchemes() {}

    public static Optional<VersionScheme> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Map<String, VersionScheme> byType() {
        Map<String, VersionScheme> schemes = new HashMap<>();
        VersionScheme apk = new ReadingScheme<>(ApkVersion::parse);
        schemes.put("apk", apk);
        schemes.put("alpine", apk);
        schemes.put("deb", new ReadingScheme<>(DebVersion::parse));
        schemes.put("rpm", new ReadingScheme<>(RpmVersion::parse));
        schemes.put("alpm", AlpmScheme::compareVersions);
        schemes.put("conan", new ReadingScheme<>(ConanVersion::parse));
        schemes.put("datetime", Comparator.comparing(DateTimeScheme::instant)::compare);
        VersionScheme gentoo = new ReadingScheme<>(GentooVersion::parse);
        schemes.put("gentoo", gentoo);
        schemes.put("ebuild", gentoo);
        schemes.put("gem", GemScheme::compareVersions);
        schemes.put("intdot", IntDotScheme::compareVersions);
        schemes.put("lexicographic", LexicographicScheme::compareVersions);
        schemes.put("maven", new ReadingScheme<>(MavenVersion::parse));
        schemes.put("openssl", new ReadingScheme<>(OpensslVersion::parse));
        schemes.put("nginx", IntDotScheme::compareVersions);
        for (String type : VersatileScheme.TYPES) {
            schemes.put(type, new VersatileScheme(type));
        }
        for (String type : new String[] {"semver", "cargo", "hex", "pub", "swift"}) {
            schemes.put(type, new VersatileScheme("npm"));
        }
        return Map.copyOf(schemes);
    }
}
