package io.fleetmend.tenant.billing.outbound;

import java.net.InetAddress;
import java.net.URI;

/** Where a request goes: the name that it asks for, and the one address that was checked and is connected to. */
record Target(URI uri, InetAddress address) {
    boolean secure() {
        return "https".equals(uri.getScheme());
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return secure() ? 443 : 80;
    }

    String pathAndQuery() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
