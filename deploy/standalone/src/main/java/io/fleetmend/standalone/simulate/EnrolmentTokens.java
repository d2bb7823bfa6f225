package io.fleetmend.standalone.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.demo.DemoLogins.Login;
import io.fleetmend.standalone.rest.JsonCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One-time tokens for the demo customers in turn, asked for as the demo technician would. */
final class EnrolmentTokens {
    private static final String TECHNICIAN = "demo-technician";
    private static final int NOT_FOUND = 404;
    /** Two minutes in all. */
    private static final int MOST_TRIES = 400;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final JsonCall call;
    private final String tenantApi;
    private final String scheduler;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> trust = new LinkedHashSet<>();
    private String told = "";

    EnrolmentTokens(JsonCall call, String tenantApi, String scheduler) {
        this.call = call;
        this.tenantApi = tenantApi + "/api/v1";
        this.scheduler = scheduler + "/api/v1";
    }

    void ask(DemoLogins demo, String realm, int count) throws IOException, InterruptedException {
        String token = call.passwordToken(realm, "fleetmend-cli", TECHNICIAN, passwordOf(demo));
        List<String> addresses = new ArrayList<>();
        for (String customer : demo.customers().values()) {
            JsonNode sites = call.get(tenantApi + "/customers/" + customer + "/sites", token);
            String site = sites.path("items").path(0).path("id").asText();
            addresses.add("%s/customers/%s/sites/%s/enrolment-tokens".formatted(scheduler, customer, site));
        }
        for (int i = 0; i < count; i++) {
            JsonNode made = make(addresses.get(i % addresses.size()), token);
            tokens.add(made.path("token").asText());
            remember(made.path("trust"));
        }
    }

    /** A new customer's site travels to the scheduler as an event, and may still be on its way. */
    private JsonNode make(String address, String token) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return call.send("POST", address, token, Map.of("validFor", "PT15M"));
            } catch (JsonCall.RefusedException e) {
                if (e.status() != NOT_FOUND || tries == MOST_TRIES) {
                    throw e;
                }
                tell("the scheduler does not know %s yet; trying again".formatted(address));
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    private void tell(String now) {
        if (!now.equals(told)) {
            System.err.println(now);
            told = now;
        }
    }

    List<String> tokens() {
        return List.copyOf(tokens);
    }

    Set<String> trust() {
        return Set.copyOf(trust);
    }

    private void remember(JsonNode keys) {
        if (keys.isArray()) {
            keys.forEach(key -> trust.add(key.asText()));
        } else {
            trust.add(keys.asText());
        }
    }

    private static String passwordOf(DemoLogins demo) throws IOException {
        return demo.logins().stream()
                .filter(login -> login.user().equals(TECHNICIAN))
                .map(Login::password)
                .findFirst()
                .orElseThrow(() -> new IOException("the demo has no login '%s'".formatted(TECHNICIAN)));
    }
}
