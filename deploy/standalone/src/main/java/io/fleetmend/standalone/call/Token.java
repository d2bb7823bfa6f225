package io.fleetmend.standalone.call;

import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.KeycloakServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.stream.Collectors;

/** An access token of one of the logins that the data folder knows. */
final class Token {
    private static final String OPERATOR = "operator";
    private static final String BILLING = "billing";

    private final JsonCall call;
    private final DataFolder folder;
    private final String realm;

    Token(HttpClient client, DataFolder folder, RunningState state) {
        this.call = new JsonCall(client);
        this.folder = folder;
        this.realm = KeycloakServer.realmAddress(state.ports().getOrDefault("keycloak", 0));
    }

    String of(String login) throws IOException, InterruptedException {
        if (login.equals(OPERATOR)) {
            String password = folder.secrets().get(KeycloakRealm.OPERATOR_PASSWORD);
            return call.passwordToken(realm, KeycloakRealm.CLI_CLIENT, KeycloakRealm.OPERATOR, password);
        }
        DemoLogins demo = DemoLogins.read(folder.demo())
                .orElseThrow(() -> new CannotContinueException(
                        "%s has no demo logins".formatted(folder.path()),
                        "start with a new data folder and without --no-demo"));
        DemoLogins.Login found = demo.logins().stream()
                .filter(one -> one.user().equals(login)
                        || (login.equals(BILLING) && one.what().startsWith(BILLING)))
                .findFirst()
                .orElseThrow(() -> new CannotContinueException(
                        "no demo login is called '%s'".formatted(login),
                        "name one of %s, %s, %s"
                                .formatted(
                                        demo.logins().stream()
                                                .map(DemoLogins.Login::user)
                                                .collect(Collectors.joining(", ")),
                                        OPERATOR,
                                        BILLING)));
        return found.what().startsWith(BILLING)
                ? call.clientToken(realm, found.user(), found.password())
                : call.passwordToken(realm, KeycloakRealm.CLI_CLIENT, found.user(), found.password());
    }
}
