package io.fleetmend.standalone.up;

import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.KeycloakServer;
import io.fleetmend.standalone.server.Secrets;

/** What is printed when everything is ready: where to go, and how to get in. */
final class Greeting {
    private final UpOptions options;
    private final Secrets secrets;

    Greeting(UpOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    String text(boolean firstRun) {
        StringBuilder text = new StringBuilder("\n");
        line(text, "console", options.ports().address(Listener.TENANT_API) + "/");
        for (Listener service : Listener.SERVICES) {
            line(text, service.label(), options.ports().address(service) + "  (/q/openapi, /q/health)");
        }
        line(text, "logins", KeycloakServer.realmAddress(options.ports().of(Listener.KEYCLOAK)));
        line(text, "data", options.data().path().toString());
        if (firstRun) {
            line(
                    text,
                    "operator",
                    "%s / %s  (shown this once; kept in secrets.properties of the data folder)"
                            .formatted(KeycloakRealm.OPERATOR, secrets.get(KeycloakRealm.OPERATOR_PASSWORD)));
        }
        if (options.demo()) {
            DemoLogins.read(options.data().demo()).ifPresent(logins -> {
                text.append("\nDemo: ")
                        .append(logins.provider())
                        .append(
                                " (people log in to the console and with ./fleetmend call, programs with the latter only)\n");
                logins.logins().forEach(login -> line(text, login.what(), login.user() + " / " + login.password()));
            });
        }
        return text.append("\nCtrl-C stops everything.").toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-22s %s%n".formatted(name, value));
    }
}
