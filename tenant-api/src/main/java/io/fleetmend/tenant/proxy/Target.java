package io.fleetmend.tenant.proxy;

import io.fleetmend.tenant.session.PathSegment;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which service is asked for what, read off {@code /session/<service>/api/v1/…} as the browser sent it. What could be read in two ways is
 * no target.
 *
 * @param uri path and query at the service
 */
record Target(Service service, String uri) {
    private static final String SESSION = "/session/";
    private static final String API = "/api/v1/";
    private static final Pattern PATH =
            Pattern.compile(SESSION + "([a-z-]+)(/api/v1(?:/" + PathSegment.ONE_READING + ")++)");
    private static final Pattern QUERY = Pattern.compile("[!-~&&[^#]]*");

    static Optional<Target> of(String path, @Nullable String query) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches() || query != null && !QUERY.matcher(query).matches()) {
            return Optional.empty();
        }
        return Service.called(asked.group(1))
                .map(service -> new Target(service, asked.group(2) + (query == null ? "" : "?" + query)));
    }

    /** How the browser reaches what the service calls by its own address; empty for anything that is not the service's API. */
    Optional<String> fromOutside(String location, URI address) {
        String path = location.startsWith(address + "/")
                ? location.substring(address.toString().length())
                : location;
        return path.startsWith(API) ? Optional.of(SESSION + service.label() + path) : Optional.empty();
    }
}
