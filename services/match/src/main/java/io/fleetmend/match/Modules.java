package io.fleetmend.match;

import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.VersionScheme;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Streams of modules. A package of a module is mended by packages of the same stream only, and one that is of no module by those that
 * are of none: a newer stream is another product.
 */
final class Modules {
    private static final Pattern MODULAR = Pattern.compile(".*\\.module[+_].*");
    /** {@code Important: nodejs:18 security update} is about the stream {@code nodejs:18}. */
    private static final Pattern STREAM = Pattern.compile("[a-z0-9][\\w.+-]*:[\\w.+-]+");

    private static final Pattern PUNCTUATION = Pattern.compile("^[(\\[]+|[,;.)\\]]+$");

    private Modules() {}

    static Set<String> streams(String title) {
        return Stream.of(title.split("\\s+"))
                .map(word -> PUNCTUATION.matcher(word).replaceAll(""))
                .filter(word -> STREAM.matcher(word).matches())
                .collect(Collectors.toSet());
    }

    /**
     * The version that mends the package; null when that one is of another stream of the package's module, and a text that is no version
     * when nobody says which stream it is of and the package may be below. A title that names other modules says nothing: an advisory on
     * one module may bring packages of a second.
     */
    static @Nullable String fix(Installed installed, String fixed, Set<String> streams, VersionScheme order) {
        boolean modular = MODULAR.matcher(installed.item().version()).matches();
        if (modular != MODULAR.matcher(fixed).matches()) {
            return null;
        }
        String stream = installed.stream();
        if (!modular || (stream != null && streams.contains(stream))) {
            return fixed;
        }
        if (stream != null && streams.stream().map(Modules::module).anyMatch(module(stream)::equals)) {
            return null;
        }
        return isBelow(installed.item().version(), fixed, order) ? "of an unknown stream: " + fixed : fixed;
    }

    private static String module(String stream) {
        return stream.substring(0, stream.indexOf(':'));
    }

    private static boolean isBelow(String version, String fixed, VersionScheme order) {
        try {
            return order.compare(version, fixed) < 0;
        } catch (UnreadableVersionException e) {
            return true;
        }
    }
}
