package io.fleetmend.tenant.billing.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Lets nobody send us into our own network. A name is looked up once, all of its addresses must lie outside, and the connection goes to
 * the address that was checked: a name that points elsewhere a moment later (DNS rebinding) gains nothing.
 */
@ApplicationScoped
public class AddressGuard {
    private static final int LONGEST = 2000;

    private final boolean inside;
    private final Names names;

    /** Looks names up. */
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    @Inject
    AddressGuard(OutboundConfig config) {
        this(config.allowPrivateAddresses(), host -> Arrays.asList(InetAddress.getAllByName(host)));
    }

    AddressGuard(boolean inside, Names names) {
        this.inside = inside;
        this.names = names;
    }

    /** @throws IllegalArgumentException naming what is wrong with it; whether a name exists is for the time of sending */
    public URI check(String field, String text) {
        URI uri = parse(field, text);
        try {
            target(field, uri);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "%s must name a host that can be found, but was '%s'".formatted(field, text), e);
        }
        return uri;
    }

    Target target(URI uri) throws UnknownHostException {
        return target("url", uri);
    }

    private Target target(String field, URI uri) throws UnknownHostException {
        List<InetAddress> addresses = names.of(uri.getHost());
        for (InetAddress address : addresses) {
            if (!inside && !PublicAddresses.contains(address)) {
                throw new IllegalArgumentException(
                        "%s must lead to a public address, but '%s' does not".formatted(field, uri.getHost()));
            }
        }
        return new Target(uri, addresses.getFirst());
    }

    private URI parse(String field, String text) {
        try {
            URI uri = URI.create(text);
            boolean scheme = "https".equals(uri.getScheme()) || inside && "http".equals(uri.getScheme());
            if (scheme
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && text.length() <= LONGEST) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message below
        }
        throw new IllegalArgumentException(
                "%s must be https://host/path without a login in it, but was '%s'".formatted(field, text));
    }
}
