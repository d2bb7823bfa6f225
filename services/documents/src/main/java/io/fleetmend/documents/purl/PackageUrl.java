package io.fleetmend.documents.purl;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A package URL, {@code pkg:type/namespace/name@version?qualifiers#subpath}, brought into its canonical form; {@link #toString()} writes
 * that.
 *
 * <p>Own code: packageurl-java 1.5.0 encodes the colon, which the standard forbids, lowers the case of fewer types, and knows the
 * definitions of few.
 */
public record PackageUrl(
        String type,
        @Nullable String namespace,
        String name,
        @Nullable String version,
        SortedMap<String, String> qualifiers,
        @Nullable String subpath) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9._-]*");

    /** The parts before the rules of the type. */
    record Parts(
            String type,
            @Nullable String namespace,
            String name,
            @Nullable String version,
            SortedMap<String, String> qualifiers,
            @Nullable String subpath) {}

    public PackageUrl {
        qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
    }

    /** @throws PurlException naming the text and what is wrong */
    public static PackageUrl parse(String text) {
        return PurlReader.read(text);
    }

    /**
     * From decoded parts.
     *
     * @throws PurlException naming them and what is wrong
     */
    public static PackageUrl of(
            @Nullable String type,
            @Nullable String namespace,
            @Nullable String name,
            @Nullable String version,
            Map<String, String> qualifiers,
            @Nullable String subpath) {
        String whole =
                Stream.of(type, namespace, name, version).map(String::valueOf).collect(Collectors.joining(", "));
        if (type == null || !TYPE.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
            throw new PurlException(whole, "a type is required, of letters, digits, '.' and '-', begun by a letter");
        }
        String trimmed = name == null ? "" : name.replaceAll("^/+|/+$", "");
        if (trimmed.isEmpty()) {
            throw new PurlException(whole, "a name is required");
        }
        Parts parts = PurlType.normalise(
                new Parts(
                        type.toLowerCase(Locale.ROOT),
                        path(namespace, false),
                        trimmed,
                        version == null || version.isEmpty() ? null : version,
                        checked(qualifiers, whole),
                        path(subpath, true)),
                whole);
        return new PackageUrl(
                parts.type(), parts.namespace(), parts.name(), parts.version(), parts.qualifiers(), parts.subpath());
    }

    private static @Nullable String path(@Nullable String path, boolean withoutDots) {
        String joined = path == null
                ? ""
                : Stream.of(path.split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .filter(segment -> !withoutDots || !(segment.equals(".") || segment.equals("..")))
                        .collect(Collectors.joining("/"));
        return joined.isEmpty() ? null : joined;
    }

    private static SortedMap<String, String> checked(Map<String, String> qualifiers, String whole) {
        SortedMap<String, String> checked = new TreeMap<>();
        qualifiers.forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (!KEY.matcher(lower).matches()) {
                throw new PurlException(
                        whole,
                        "the qualifier '%s' must be letters, digits, '.', '-' and '_', begun by a letter"
                                .formatted(key));
            }
            if (!value.isEmpty() && checked.put(lower, value) != null) {
                throw new PurlException(whole, "the qualifier '%s' occurs twice".formatted(lower));
            }
        });
        return checked;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("pkg:").append(type).append('/');
        if (namespace != null) {
            text.append(encodedPath(namespace)).append('/');
        }
        text.append(PurlType.hasPathAsName(type) ? encodedPath(name) : PercentEncoding.encode(name));
        if (version != null) {
            text.append('@').append(PercentEncoding.encode(version));
        }
        if (!qualifiers.isEmpty()) {
            text.append('?')
                    .append(qualifiers.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + PercentEncoding.encode(entry.getValue()))
                            .collect(Collectors.joining("&")));
        }
        if (subpath != null) {
            text.append('#').append(encodedPath(subpath));
        }
        return text.toString();
    }

    private static String encodedPath(String path) {
        return Stream.of(path.split("/")).map(PercentEncoding::encode).collect(Collectors.joining("/"));
    }
}
