package io.fleetmend.e2e.isolation;

import java.util.List;
import java.util.Set;

/** R12: what answers without credentials. Whoever opens another route has to write it down here. */
final class AnonymousRoutes {
    /** Of every service, on loopback or the cluster's inside only. */
    static final Set<String> ALL = Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi");

    /** The console's files, of tenant-api alone: nothing in them belongs to anybody. Where they are is not decided here. */
    static final Set<String> CONSOLE = Set.of("/", "/console", "/console/", "/console/index.html");

    /** Leads a browser to Keycloak, of tenant-api alone. */
    static final String LOGIN = "/session/login";

    /** What frameworks like to serve besides. */
    static final List<String> TEMPTING = List.of(
            "/",
            "/q",
            "/q/",
            "/q/health/",
            "/q/health/started",
            "/q/health/well",
            "/q/health/group",
            "/q/health/group/any",
            "/q/health/check/any",
            "/q/health-ui",
            "/q/health-ui/",
            "/q/metrics/",
            "/q/metrics/json",
            "/q/openapi/",
            "/q/openapi.json",
            "/q/openapi.yaml",
            "/q/openapi.yml",
            "/q/swagger-ui",
            "/q/swagger-ui/",
            "/q/dev",
            "/q/dev-ui",
            "/q/dev-ui/",
            "/q/arc",
            "/q/arc/beans",
            "/q/info",
            "/q/logging-manager",
            "/q/scheduler",
            "/q/flyway",
            "/q/graphql-ui",
            "/q/oidc",
            "/q/static",
            "/metrics",
            "/health",
            "/openapi",
            "/openapi.json",
            "/swagger-ui",
            "/api",
            "/api/",
            "/api/v1",
            "/api/v1/",
            "/api/v2",
            "/agent",
            "/agent/v1",
            "/agent/v1/",
            "/admin",
            "/actuator",
            "/console",
            "/console/",
            "/console/index.html",
            "/console/../q/arc",
            "/session",
            "/session/",
            "/session/console",
            "/session/tenant-api/api/v1/customers",
            "/session/scheduler/api/v1/endpoints",
            "/session/ingest/q/metrics",
            "/index.html",
            "/favicon.ico",
            "/robots.txt",
            "/.well-known/openid-configuration",
            "/.well-known/security.txt",
            "/META-INF/resources/index.html",
            "/application.properties",
            "/WEB-INF/web.xml",
            "/..%2f..%2fetc%2fpasswd",
            "/graphql",
            "/login",
            "/logout",
            "/error");

    private AnonymousRoutes() {}
}
