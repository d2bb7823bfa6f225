package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static final String RELEASE = "debian:12";
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @Test
    void tellsWhereABulletinIsMissing() {
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));

        assertThat(test.engine
                        .view()
                        .reach()
                        .countsMissing(bulletin())
                        .of(test.endpoint().customer()))
                .isEqualTo(1);
    }

    @Test
    void remembersWhereARevisedBulletinWasMissingBefore() {
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.engine.takeChangedBulletins();
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "1"));

        assertThat(test.engine.takeChangedBulletins().get(bulletin())).hasSize(1);
        assertThat(test.engine.view().reach().affected(bulletin())).isEmpty();
    }

    @Test
    void forgetsAWithdrawnBulletin() {
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.engine.withdraw(new BulletinId("DSA-1"));

        assertThat(test.missing()).isEmpty();
    }

    @Test
    void takesWhatAReportNamesTwiceOnce() {
        test.report(Hosts.report(
                RELEASE,
                Requirement.NONE,
                Hosts.amd64("zlib", "1"),
                Hosts.amd64("curl", "1"),
                Hosts.amd64("zlib", "1")));

        assertThat(test.engine.view().installed(test.endpoint()))
                .extracting(Software::name)
                .containsExactly("curl", "zlib");
    }

    @Test
    void namesWhatAnInventoryClosed() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));

        assertThat(test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "2")))
                        .closed())
                .containsExactly(bulletin());
    }

    @Test
    void namesNothingClosedByTheSameInventory() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));

        assertThat(test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")))
                        .closed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void endsInTheSameStateInWhateverOrderFactsArrive(long seed) {
        assertThat(missingAfter(new Random(seed))).isEqualTo(missingAfter(new Random(0)));
    }

    /** Facts about 40 packages, shuffled; the facts themselves are the same for every order. */
    private static String missingAfter(Random order) {
        TestEngine test = TestEngine.withTrustedFeed(RELEASE);
        Random facts = new Random(42);
        List<InstalledPackage> installed = new ArrayList<>();
        List<Runnable> arrivals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "package" + i;
            String version = String.valueOf(facts.nextInt(9));
            String fixed = String.valueOf(facts.nextInt(9));
            String other = String.valueOf(facts.nextInt(9));
            String offered = String.valueOf(facts.nextInt(12));
            installed.add(Hosts.amd64(name, version));
            arrivals.add(() -> test.publish("DSA-" + name, new SourceFix(RELEASE, name, fixed)));
            arrivals.add(() -> test.publish("DLA-" + name, new SourceFix(RELEASE, name, other)));
            arrivals.add(() -> Archive.offer(test.engine, List.of(update(name, offered))));
        }
        arrivals.add(() -> test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.NOW, installed)));
        Collections.shuffle(arrivals, order);
        arrivals.forEach(Runnable::run);
        return test.missing().toString();
    }

    private static UpdatePublishedV1 update(String name, String version) {
        return new UpdatePublishedV1(
                RELEASE,
                "security",
                name,
                Archive.INDEX_DATE,
                List.of(new UpdatePublishedV1.BinaryPackage(name, "amd64", version, version, "", 1)));
    }

    private Bulletin bulletin() {
        return test.engine.view().bulletin(new BulletinId("DSA-1")).orElseThrow();
    }
}
