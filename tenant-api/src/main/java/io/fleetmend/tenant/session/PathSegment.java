package io.fleetmend.tenant.session;

/** Parts of paths about which browsers, proxies and services agree. */
public final class PathSegment {
    /** A pattern: no dot segments, no parameters, and none of slash, backslash, dot, percent sign and control characters in disguise. */
    public static final String ONE_READING =
            "(?!\\.{1,2}(?:[/?]|$))(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[5eEfF]|5[cC]|[01]|7[fF])[0-9A-Fa-f]{2})++";

    private PathSegment() {}
}
