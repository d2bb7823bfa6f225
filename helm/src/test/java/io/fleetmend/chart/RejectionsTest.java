package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused before anything is told to Kubernetes, with the value's name and what is expected. */
class RejectionsTest {
    @ParameterizedTest(name = "{1}={2}")
    @CsvSource(delimiter = '|', textBlock = """
            smallest         | services.exposure.replicas             | 2            | services.exposure.replicas must be 1, but was 2: it keeps its index in memory
            smallest         | services.scheduler.replicas            | 13           | at '/services/scheduler/replicas': maximum: got 13, want 12
            smallest         | services.scheduler.replicas            | 0            | at '/services/scheduler/replicas': minimum: got 0, want 1
            smallest         | services.scheduler.replica             | 2            | at '/services/scheduler': additional properties 'replica' not allowed
            smallest         | services.billing.replicas              | 2            | at '/services': additional properties 'billing' not allowed
            smallest         | image.registry                         | ''           | image.registry must say where the images of the services lie
            smallest         | image.pullPolicy                       | Sometimes    | at '/image/pullPolicy': value must be one of 'Always', 'IfNotPresent', 'Never'
            smallest         | agents.address                         | ''           | agents.address (or web.hosts.scheduler) must say where agents reach the scheduler
            smallest         | agents.address                         | http://a.com | at '/agents/address': 'http://a.com' does not match pattern
            smallest         | kafka.source                           | confluent    | at '/kafka/source': value must be one of 'strimzi', 'existing'
            smallest         | kafka.source                           | existing     | kafka.existing.bootstrapServers must name the Kafka to use (host:port)
            smallest         | kafka.strimzi.storage.size             | much         | at '/kafka/strimzi/storage/size': 'much' does not match pattern
            smallest         | postgresql.source                      | existing     | postgresql.existing.host must name the server to use
            existing-servers | postgresql.bootstrap.administratorSecret | ''         | postgresql.bootstrap.administratorSecret must name a Secret
            existing-servers | postgresql.existing.port               | 70000        | at '/postgresql/existing/port': maximum: got 70,000, want 65,535
            existing-servers | kafka.existing.bootstrapServers        | kafka        | at '/kafka/existing/bootstrapServers': 'kafka' does not match pattern
            existing-servers | autoscaling.enabled                    | true         | autoscaling.triggerAuthentication must name a TriggerAuthentication
            existing-servers | web.kind                               | gateway      | web.gateway.name must name the Gateway
            existing-servers | postgresql.existing.sslMode            | verify-ca    | postgresql.existing.certificateAuthority must name a Secret with ca.crt
            operators        | services.tenant-api.replicas           | 13           | at '/services/tenant-api/replicas': maximum: got 13, want 12
            operators        | autoscaling.maxReplicas                | 1            | services.scheduler.replicas must be at most autoscaling.maxReplicas (1), but was 2
            mirror-and-archives | ingest.feeds                        | /feeds       | at '/ingest/feeds': '/feeds' does not match pattern
            smallest         | web.kind                               | ingress      | web.hosts must have at least one name
            smallest         | keycloak.source                        | existing     | keycloak.existing.address must be the address of the Keycloak to use
            smallest         | keycloak.operator.hostname             | ''           | keycloak.operator.hostname must be the address that people see
            smallest         | keycloak.operator.tlsSecret            | ''           | keycloak.operator.tlsSecret must name a Secret with tls.crt, tls.key and ca.crt
            smallest         | postgresql.bootstrap.enabled           | false        | postgresql.bootstrap.enabled must be true with keycloak.source operator
            smallest         | secrets.events                         | s3cr3t Value | at '/secrets/events': 's3cr3t Value' does not match pattern
            smallest         | secrets.eventsSecret                   | abc          | at '/secrets': additional properties 'eventsSecret' not allowed
            smallest         | services.ingest.settings.quarkus\\.datasource\\.password | x | services.ingest.settings must not hold quarkus.datasource.password
            """)
    void refuses(String valueSet, String value, String changed, String words) {
        assertThatThrownBy(() -> Chart.render(valueSet, Map.of(value, changed))).hasMessageContaining(words);
    }
}
