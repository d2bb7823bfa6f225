package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One endpoint of a customer whose deadlines are long past. */
class ExceptionsTest {
    private static final String RELEASE = "debian:12";
    private static final Instant EXPIRY = Hosts.NOW.plus(Duration.ofHours(1));
    private static final ExceptionId EXCEPTION = new ExceptionId(new UUID(5, 5));
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @BeforeEach
    void curlIsMissing() {
        test.publish("DSA-1", Severity.HIGH, Hosts.NOW.minus(Duration.ofDays(30)), new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        test.engine.policy(new PolicyChangedV1(
                Hosts.PROVIDER,
                Hosts.CUSTOMER,
                1,
                new PolicyChangedV1.AutoApproval(Set.of(), false, null),
                List.of(new PolicyChangedV1.Deadline("own", Set.of(), false, Duration.ofDays(1))),
                List.of(),
                List.of(),
                new PolicyChangedV1.Restart(true, false),
                Duration.ofHours(24)));
    }

    @Test
    void turnsWhatIsMissingIntoExceptedUntilItExpires() {
        except(Set.of());

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.EXCEPTED);
        assertThat(test.state("DSA-1", EXPIRY.minusNanos(1))).isEqualTo(FindingState.EXCEPTED);
        assertThat(test.state("DSA-1", EXPIRY)).isEqualTo(FindingState.MISSING);
    }

    @Test
    void isCountedApartAndNotOverdueUntilItExpires() {
        except(Set.of());

        assertThat(measured(Hosts.NOW).pairs())
                .containsEntry(FindingState.EXCEPTED, 1L)
                .containsEntry(FindingState.MISSING, 0L)
                .containsEntry(FindingState.PROTECTED, 0L);
        assertThat(measured(Hosts.NOW).endpoints()).isEqualTo(new Endpoints(1, 1, 0, 0));
        assertThat(measured(EXPIRY).pairs()).containsEntry(FindingState.MISSING, 1L);
        assertThat(measured(EXPIRY).endpoints()).isEqualTo(new Endpoints(1, 0, 1, 0));
    }

    @Test
    void isNoneOfTheWorst() {
        except(Set.of(Hosts.ENDPOINT));

        assertThat(worst(Hosts.NOW)).isZero();
        assertThat(worst(EXPIRY)).isEqualTo(1);
    }

    @Test
    void concernsTheEndpointsThatItNames() {
        except(Set.of(new EndpointId(new UUID(7, 7))));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.MISSING);
        assertThat(worst(Hosts.NOW)).isEqualTo(1);
    }

    @Test
    void isMissingAgainWhenItIsLifted() {
        except(Set.of());
        measured(Hosts.NOW);
        test.engine.liftException(test.endpoint().customer(), EXCEPTION);

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.MISSING);
        assertThat(measured(Hosts.NOW).pairs()).containsEntry(FindingState.MISSING, 1L);
    }

    @Test
    void leavesUnknownWhatIsUnknown() {
        except(Set.of());

        assertThat(test.state("DSA-1", Hosts.NOW.plus(Duration.ofDays(2)))).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void isProtectedOnlyByAnInventory() {
        except(Set.of());
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "2")));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
    }

    private void except(Set<EndpointId> endpoints) {
        test.engine.except(
                test.endpoint().customer(), new Excepted(EXCEPTION, new BulletinId("DSA-1"), endpoints, EXPIRY));
    }

    private Compliance measured(Instant now) {
        return test.engine.view().measure(test.endpoint().customer(), now);
    }

    private int worst(Instant now) {
        return test.engine
                .view()
                .worst(List.of(test.endpoint().customer()), 10, now)
                .size();
    }
}
