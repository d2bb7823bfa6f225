package io.fleetmend.documents.purl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the registered definition of a type wants beyond the general rules.
 *
 * <p>Where a definition asks for a namespace that its own examples and the suite leave out (cpan, golang, huggingface, rpm), none is
 * asked for.
 */
final class PurlType {
    private static final Set<String> WITH_NAMESPACE = Set.of(
            "alpm",
            "apk",
            "bitbucket",
            "composer",
            "deb",
            "git",
            "github",
            "maven",
            "qpkg",
            "swift",
            "vscode-extension");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of(
            "bazel",
            "bitnami",
            "cargo",
            "chrome-extension",
            "cocoapods",
            "conda",
            "cran",
            "gem",
            "hackage",
            "julia",
            "mlflow",
            "nuget",
            "oci",
            "opam",
            "otp",
            "pub",
            "pypi",
            "vcpkg");
    private static final Set<String> LOWER_NAMESPACE = Set.of(
            "alpm",
            "apk",
            "bitbucket",
            "composer",
            "deb",
            "github",
            "golang",
            "hex",
            "luarocks",
            "npm",
            "qpkg",
            "rpm",
            "vscode-extension",
            "yocto");
    private static final Set<String> LOWER_NAME = Set.of(
            "alpm",
            "apk",
            "bitbucket",
            "bitnami",
            "brew",
            "chrome-extension",
            "composer",
            "deb",
            "github",
            "golang",
            "hex",
            "luarocks",
            "npm",
            "oci",
            "otp",
            "pub",
            "pypi",
            "vscode-extension");
    private static final Set<String> LOWER_VERSION = Set.of("huggingface", "oci", "pypi", "vscode-extension");
    private static final Map<String, String> REQUIRED_QUALIFIER = Map.of("julia", "uuid", "swid", "tag_id");
    private static final Map<String, UnaryOperator<String>> NAME = Map.of(
            "pypi", name -> name.replaceAll("[-_.]+", "-"),
            "pub", name -> name.replaceAll("[^a-z0-9_]", "_"));
    private static final Map<String, Pattern> NAME_SYNTAX = Map.of(
            "chrome-extension", Pattern.compile("[a-p]{32}"),
            "cocoapods", Pattern.compile("[^.+\\s][^+\\s]*"),
            "cpan", Pattern.compile("(?!.*::).+"));
    private static final Map<String, Pattern> VERSION_SYNTAX =
            Map.of("chrome-extension", Pattern.compile("[0-9]+(\\.[0-9]+){0,3}"));
    /** Hosts of git repositories whose own types know no case. */
    private static final Set<String> CASELESS_HOSTS = Set.of("github", "github.com", "bitbucket", "bitbucket.org");

    private PurlType() {}

    /** The parts as the type wants them. */
    static PackageUrl.Parts normalise(PackageUrl.Parts parts, String whole) {
        String type = parts.type();
        String namespace = parts.namespace();
        String name = parts.name();
        if (type.equals("git") && namespace != null) {
            List<String> path = new ArrayList<>(List.of(namespace.split("/")));
            namespace = path.removeFirst();
            name = String.join("/", path) + (path.isEmpty() ? "" : "/") + name;
        }
        boolean caseless = type.equals("git") && namespace != null && CASELESS_HOSTS.contains(namespace);
        if (namespace != null && (LOWER_NAMESPACE.contains(type) || caseless)) {
            namespace = lower(namespace);
        }
        if (LOWER_NAME.contains(type) || caseless || isOnDatabricks(parts)) {
            name = lower(name);
        }
        name = NAME.getOrDefault(type, same -> same).apply(name);
        String version = parts.version();
        if (version != null && LOWER_VERSION.contains(type)) {
            version = lower(version);
        }
        PackageUrl.Parts normal =
                new PackageUrl.Parts(type, namespace, name, version, parts.qualifiers(), parts.subpath());
        check(normal, whole);
        return normal;
    }

    /** A git repository's path on its host is one name, whose slashes separate; elsewhere they are data. */
    static boolean hasPathAsName(String type) {
        return type.equals("git");
    }

    private static boolean isOnDatabricks(PackageUrl.Parts parts) {
        return parts.type().equals("mlflow")
                && parts.qualifiers().getOrDefault("repository_url", "").contains("databricks");
    }

    private static void check(PackageUrl.Parts parts, String whole) {
        String type = parts.type();
        if (WITH_NAMESPACE.contains(type) && parts.namespace() == null) {
            throw new PurlException(whole, "the type '%s' requires a namespace".formatted(type));
        }
        if (WITHOUT_NAMESPACE.contains(type) && parts.namespace() != null) {
            throw new PurlException(whole, "the type '%s' has no namespace".formatted(type));
        }
        String qualifier = REQUIRED_QUALIFIER.get(type);
        if (qualifier != null && !parts.qualifiers().containsKey(qualifier)) {
            throw new PurlException(whole, "the type '%s' requires the qualifier '%s'".formatted(type, qualifier));
        }
        requireSyntax(NAME_SYNTAX.get(type), parts.name(), whole);
        if (parts.version() != null) {
            requireSyntax(VERSION_SYNTAX.get(type), parts.version(), whole);
        }
    }

    private static void requireSyntax(@Nullable Pattern syntax, String part, String whole) {
        if (syntax != null && !syntax.matcher(part).matches()) {
            throw new PurlException(whole, "'%s' must match %s".formatted(part, syntax.pattern()));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
