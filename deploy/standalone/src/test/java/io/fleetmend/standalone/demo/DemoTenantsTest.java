package io.fleetmend.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.standalone.demo.DemoLogins.Login;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTenantsTest {
    private static final String USERS = "/admin/realms/fleetmend/users";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Secrets secrets = Secrets.temporary();
    private FakeInstallation installation;

    @BeforeEach
    void begin() throws IOException {
        installation = new FakeInstallation();
    }

    @AfterEach
    void end() {
        installation.close();
        client.close();
    }

    @Test
    void isWholeAfterASecondTryWhereverTheFirstOneBroke() throws Exception {
        create("undisturbed");
        int changes = installation.changes();

        for (int broken = 1; broken <= changes; broken++) {
            installation.close();
            installation = new FakeInstallation();
            installation.loseTheAnswerOf(broken);
            String file = "broken-at-" + broken;
            assertThat(succeeds(file))
                    .as("when change %d has no answer", broken)
                    .isFalse();
            installation.loseTheAnswerOf(0);

            create(file);

            requireWhole(DemoLogins.read(folder.resolve(file)).orElseThrow(), broken);
        }
        assertThat(changes).as("changes that could break").isEqualTo(14);
    }

    private void requireWhole(DemoLogins demo, int broken) {
        assertThat(names("/api/v1/providers")).as("broken at %d", broken).containsExactly("Nordhaven IT");
        assertThat(names("/api/v1/customers")).containsExactly("Alder Clinic", "Birch Foods");
        for (String customer : demo.customers().values()) {
            assertThat(names("/api/v1/customers/" + customer + "/sites")).containsExactly("Main office");
        }
        assertThat(installation.in(USERS))
                .extracting(user -> user.path("id").asText())
                .containsExactlyInAnyOrder("demo-admin", "demo-technician", "demo-alder", "demo-alder-signer");
        for (ObjectNode user : installation.in(USERS)) {
            assertThat(passwordOf(demo, user.path("id").asText()))
                    .isEqualTo(user.path("password").asText());
        }
        assertThat(installation.in("/api/v1/billing-clients"))
                .singleElement()
                .satisfies(program -> assertThat(
                                passwordOf(demo, program.path("clientId").asText()))
                        .isEqualTo(program.path("clientSecret").asText()));
    }

    private List<String> names(String list) {
        return installation.in(list).stream()
                .map(one -> one.path("name").asText())
                .toList();
    }

    private static String passwordOf(DemoLogins demo, String user) {
        return demo.logins().stream()
                .filter(login -> login.user().equals(user))
                .map(Login::password)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is told of %s".formatted(user)));
    }

    private boolean succeeds(String file) throws InterruptedException {
        try {
            create(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void create(String file) throws IOException, InterruptedException {
        new DemoTenants(installation.address(), installation.address(), secrets, client).create(folder.resolve(file));
    }
}
