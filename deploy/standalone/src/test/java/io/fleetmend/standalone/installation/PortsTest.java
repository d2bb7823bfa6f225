package io.fleetmend.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.standalone.installation.Ports.Listener;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void singlePortsWinOverTheBase() {
        Ports ports = Ports.of(20_000, Map.of("keycloak", 9000));
        assertThat(ports.of(Listener.TENANT_API)).isEqualTo(20_000);
        assertThat(ports.of(Listener.KEYCLOAK)).isEqualTo(9000);
        assertThat(ports.of(Listener.POSTGRES)).isEqualTo(20_007);
    }

    @Test
    void refusesOnePortForTwo() {
        assertThatThrownBy(() -> Ports.of(0, Map.of("ingest", 8080)))
                .hasMessage("tenant-api and ingest cannot both have port 8080");
    }

    @Test
    void refusesANameItDoesNotKnow() {
        assertThatThrownBy(() -> Ports.of(0, Map.of("web", 80))).hasMessageContaining("'web'");
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertThatThrownBy(() -> Ports.of(65_530, Map.of())).hasMessageContaining("was 65536");
    }
}
