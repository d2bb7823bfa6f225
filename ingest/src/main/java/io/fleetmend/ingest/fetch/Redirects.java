package io.fleetmend.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;

/**
 * Where a server may send us: to itself, or to a public address of a host below the one that the operator configured. Never from https
 * to http, and never to what only this machine can reach.
 */
final class Redirects {
    private Redirects() {}

    static URI target(URI configured, URI from, HttpResponse<?> response) throws IOException {
        String location = response.headers().firstValue("Location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("%s redirects to '%s', which is no address".formatted(from, location), e);
        }
        check(configured, from, to);
        return to;
    }

    /** What a document of the configured site names: the same site, or https at a public address of any host. */
    static void checkNamed(URI configured, URI to) throws IOException {
        if (to.getHost() == null) {
            throw new RefusedException("%s names %s, which is no address of a host".formatted(configured, to));
        }
        String ours = "%s://%s".formatted(configured.getScheme(), configured.getAuthority());
        if (ours.equalsIgnoreCase("%s://%s".formatted(to.getScheme(), to.getAuthority()))) {
            return;
        }
        if (!"https".equalsIgnoreCase(to.getScheme())) {
            throw new RefusedException("%s names %s, which is not asked for without TLS".formatted(configured, to));
        }
        for (InetAddress address : InetAddress.getAllByName(to.getHost())) {
            if (!isPublic(address)) {
                throw new RefusedException(
                        "%s names %s, which is not a public address".formatted(configured, to.getHost()));
            }
        }
    }

    static void check(URI configured, URI from, URI to) throws IOException {
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        boolean downgraded = "https".equalsIgnoreCase(from.getScheme()) && !scheme.equals("https");
        if (downgraded || !(scheme.equals("http") || scheme.equals("https")) || to.getHost() == null) {
            throw new RefusedException("%s redirects to %s, which is not followed".formatted(from, to));
        }
        String host = to.getHost().toLowerCase(Locale.ROOT);
        String ours = configured.getHost().toLowerCase(Locale.ROOT);
        if (host.equals(ours)
                && port(to) == (to.getScheme().equalsIgnoreCase(configured.getScheme()) ? port(configured) : 443)) {
            return;
        }
        if (!host.endsWith("." + ours)) {
            throw new RefusedException(
                    "%s redirects to another site, %s, which is not followed".formatted(from, to.getHost()));
        }
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!isPublic(address)) {
                throw new RefusedException(
                        "%s redirects to %s, which is not a public address".formatted(from, to.getHost()));
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean sharedSpace = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || sharedSpace);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
