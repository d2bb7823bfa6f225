package io.fleetmend.documents.purl;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a text apart from right to left, as the specification describes it. */
final class PurlReader {
    private final String whole;
    private String rest;

    private PurlReader(String whole) {
        this.whole = whole;
        this.rest = whole;
    }

    static PackageUrl read(String text) {
        return new PurlReader(text).read();
    }

    private PackageUrl read() {
        String subpath = afterLast('#');
        Map<String, String> qualifiers = qualifiers(afterLast('?'));
        int colon = rest.indexOf(':');
        if (colon < 0 || !rest.substring(0, colon).toLowerCase(Locale.ROOT).equals("pkg")) {
            throw new PurlException(whole, "it must start with 'pkg:'");
        }
        rest = rest.substring(colon + 1).replaceAll("^/+", "");
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw new PurlException(whole, "'pkg:type/name' is expected");
        }
        String type = rest.substring(0, slash);
        rest = rest.substring(slash + 1);
        String version = version();
        rest = rest.replaceAll("/+$", "");
        int lastSlash = rest.lastIndexOf('/');
        String name = PercentEncoding.decode(rest.substring(lastSlash + 1), whole);
        String namespace = lastSlash < 0 ? null : path(rest.substring(0, lastSlash));
        try {
            return PackageUrl.of(type, namespace, name, version, qualifiers, subpath == null ? null : path(subpath));
        } catch (PurlException e) {
            throw new PurlException(whole, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String afterLast(char separator) {
        int at = rest.lastIndexOf(separator);
        if (at < 0) {
            return null;
        }
        String after = rest.substring(at + 1);
        rest = rest.substring(0, at);
        return after;
    }

    /** An {@code @} that begins a segment of the namespace is npm's scope; one that begins the last segment leaves no name. */
    private @Nullable String version() {
        int at = rest.lastIndexOf('@');
        boolean beginsSegment = at == 0 || (at > 0 && rest.charAt(at - 1) == '/');
        if (at < 0 || (beginsSegment && rest.indexOf('/', at) >= 0)) {
            return null;
        }
        if (beginsSegment) {
            throw new PurlException(whole, "a name is required before '@'");
        }
        String version = PercentEncoding.decode(rest.substring(at + 1), whole);
        rest = rest.substring(0, at);
        return version;
    }

    private String path(String path) {
        return Stream.of(path.split("/"))
                .map(segment -> PercentEncoding.decode(segment, whole))
                .peek(this::requireNoSlash)
                .collect(Collectors.joining("/"));
    }

    private void requireNoSlash(String segment) {
        if (segment.indexOf('/') >= 0) {
            throw new PurlException(whole, "the segment '%s' must not contain '/'".formatted(segment));
        }
    }

    private Map<String, String> qualifiers(@Nullable String text) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return qualifiers;
        }
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new PurlException(whole, "'key=value' is expected, not '%s'".formatted(pair));
            }
            String value = PercentEncoding.decode(pair.substring(equals + 1), whole);
            if (qualifiers.put(pair.substring(0, equals), value) != null) {
                throw new PurlException(whole, "the qualifier '%s' occurs twice".formatted(pair.substring(0, equals)));
            }
        }
        return qualifiers;
    }
}
