package io.fleetmend.exposure.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final BulletinId ID = new BulletinId("DSA-1-1");
    private static final String JUDGED = "debian-osv";
    private static final String NOT_JUDGED = "almalinux-osv";
    private static final Fix FIX = new Fix("debian:12", "bash", "5.2-1");

    private final Engine engine = new Engine(new Trust(Duration.ofHours(24), Duration.ofHours(24)));

    @Test
    void countsABulletinThatCanBeLookedFor() {
        publish(1, JUDGED, FIX);

        assertThat(engine.view().bulletin(ID)).isPresent();
    }

    @Test
    void countsNoBulletinOfAFeedThatIsNotJudged() {
        publish(1, NOT_JUDGED);

        assertThat(engine.view().bulletin(ID)).isEmpty();
    }

    /** What that says of endpoints: see SpineTest. */
    @Test
    void keepsABulletinWhoseLastFixWasTakenBackWithoutAVersionThatAnyoneCouldBeAt() {
        publish(1, JUDGED, FIX);

        Publication.publish(engine, bulletin(2, JUDGED, false, List.of(), List.of(FIX)));

        assertThat(engine.view().bulletin(ID))
                .hasValueSatisfying(bulletin -> assertThat(bulletin.facts().sourceFixes())
                        .containsExactly(SourceFix.takenBack("debian:12", "bash")));
    }

    @Test
    void forgetsAWithdrawnBulletinWhateverWasTakenBackBefore() {
        publish(1, JUDGED, FIX);

        Publication.publish(engine, bulletin(2, JUDGED, true, List.of(), List.of(FIX)));

        assertThat(engine.view().bulletin(ID)).isEmpty();
    }

    private void publish(int revision, String source, Fix... fixes) {
        Publication.publish(engine, bulletin(revision, source, false, List.of(fixes), List.of()));
    }

    private static BulletinPublishedV1 bulletin(
            int revision, String source, boolean withdrawn, List<Fix> fixes, List<Fix> takenBack) {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        return new BulletinPublishedV1(
                ID,
                revision,
                source,
                "bash security update",
                Severity.HIGH,
                now,
                false,
                now,
                List.of("CVE-2026-0001"),
                fixes,
                takenBack,
                withdrawn,
                "sha256:00");
    }
}
