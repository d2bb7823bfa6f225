package io.fleetmend.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the settings of one service on a real PostgreSQL and Kafka, started once per JVM:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = FleetmendStack.class, initArgs = @ResourceArg(name = "service", value = "scheduler"))
 * }</pre>
 */
public class FleetmendStack implements QuarkusTestResourceLifecycleManager {
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(RunningServers.settingsOf(service));
        // Keycloak is part of the end-to-end story only; here callers come with tokens of TestToken, or from
        // @TestSecurity
        settings.put("quarkus.oidc.public-key", TestToken.publicKey());
        settings.put("quarkus.oidc.token.issuer", TestToken.ISSUER);
        settings.put("quarkus.devservices.enabled", "false");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.test-port", "0");
        // far from UTC on purpose: code that leans on the session's time zone must fail here, not at a customer
        settings.put("quarkus.datasource.jdbc.new-connection-sql", "set time zone 'America/Los_Angeles'");
        return settings;
    }

    @Override
    public void stop() {
        // the servers serve all test classes of this JVM and end with it
    }
}
