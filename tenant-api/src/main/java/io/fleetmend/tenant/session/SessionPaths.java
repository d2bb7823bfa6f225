package io.fleetmend.tenant.session;

/** What lies below {@code /session}, beside the services that are reached through it. */
final class SessionPaths {
    static final String SESSION = "/session";
    static final String LOGIN = "/session/login";
    static final String LOGOUT = "/session/logout";
    static final String HOME = "/console/";

    private SessionPaths() {}
}
