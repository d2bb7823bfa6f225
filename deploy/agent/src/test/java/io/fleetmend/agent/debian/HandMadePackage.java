package io.fleetmend.agent.debian;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A package of our own making.
 *
 * @param fields lines of its control file beside name and version
 * @param files content by absolute path
 * @param configuration those of the files that dpkg asks before it overwrites
 */
public record HandMadePackage(
        String name, String version, List<String> fields, Map<String, String> files, List<String> configuration) {
    /** Where dpkg-deb wants what is not installed but run. */
    static final String SCRIPTS = "/DEBIAN/";

    public HandMadePackage {
        fields = List.copyOf(fields);
        files = Map.copyOf(files);
        configuration = List.copyOf(configuration);
    }

    public static HandMadePackage of(String name, String version) {
        return new HandMadePackage(
                name,
                version,
                List.of("Architecture: all", "Maintainer: nobody <nobody@example.test>", "Description: made by hand"),
                Map.of(),
                List.of());
    }

    /** @param field such as {@code Depends: other} */
    public HandMadePackage with(String field) {
        List<String> more = new ArrayList<>(fields);
        more.add(field);
        return new HandMadePackage(name, version, more, files, configuration);
    }

    public HandMadePackage file(String path, String content) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(path, content);
        return new HandMadePackage(name, version, fields, more, configuration);
    }

    /** @param name of a maintainer script: preinst, postinst, prerm or postrm */
    public HandMadePackage script(String name, String content) {
        return file(SCRIPTS + name, content);
    }

    public HandMadePackage configurationFile(String path, String content) {
        List<String> more = new ArrayList<>(configuration);
        more.add(path);
        return new HandMadePackage(name, version, fields, file(path, content).files(), more);
    }

    String control() {
        return "Package: %s\nVersion: %s\n%s\n".formatted(name, version, String.join("\n", fields));
    }

    String fileName() {
        return "%s_%s.deb".formatted(name, version.replace(":", "-"));
    }
}
