package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebianSemanticsTest {
    private static final String RELEASE = "debian:12";
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @Test
    void asksForTheSourceVersionNotForThatOfTheBinary() {
        test.publish("DSA-1", new SourceFix(RELEASE, "gcc-12", "12.2.0-14+deb12u1"));
        report(Hosts.binary("gcc-defaults-bin", "4:99", "gcc-12", "12.2.0-14"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.MISSING);
    }

    @Test
    void holdsARebuildForAsGoodAsItsSource() {
        test.publish("DSA-1", new SourceFix(RELEASE, "brotli", "1.0.9-2"));
        test.publish("DSA-2", new SourceFix(RELEASE, "brotli", "1.0.9-2+deb12u1"));
        report(Hosts.binary("libbrotli1", "1.0.9-2+b6", "brotli", "1.0.9-2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
        assertThat(test.state("DSA-2")).isEqualTo(FindingState.MISSING);
    }

    @Test
    void missesARebuildInTheSecurityPocketAlthoughItsSourceIsInstalled() {
        test.publish("DSA-1", new SourceFix(RELEASE, "caddy", "2.6-1"));
        report(Hosts.amd64("caddy", "2.6-1"));
        offer("security", "caddy", offered("caddy", "2.6-1+b3", "2.6-1"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
        assertThat(test.installable()).containsExactly("caddy 2.6-1+b3");
    }

    @Test
    void callsARebuildByItsOwnVersion() {
        report(Hosts.amd64("caddy", "2.6-1"));
        offer("security", "caddy", offered("caddy", "2.6-1+b3", "2.6-1"));

        assertThat(test.missing())
                .extracting(update -> update.bulletin().bulletin().value())
                .containsExactly("DEBIAN-SECURITY:12:caddy:2.6-1+b3");
    }

    @Test
    void forgetsARebuildThatAFixSupersedes() {
        report(Hosts.amd64("caddy", "2.6-1"));
        offer("security", "caddy", offered("caddy", "2.6-1+b3", "2.6-1"));
        test.publish("DSA-9", new SourceFix(RELEASE, "caddy", "2.6-2"));

        assertThat(test.missing())
                .extracting(update -> update.bulletin().bulletin().value())
                .containsExactly("DSA-9");
    }

    @Test
    void takesNoUpdateOfOtherPocketsForABulletin() {
        report(Hosts.amd64("base-files", "12.4"));
        offer("main", "base-files", offered("base-files", "12.5", "12.5"));

        assertThat(test.missing()).isEmpty();
    }

    @Test
    void installsTheHighestThatAnyPocketOffers() {
        test.publish("DSA-1", new SourceFix(RELEASE, "openssh", "1:9.2-u9"));
        report(Hosts.amd64("openssh", "1:9.2-u6"));
        offer(
                "security",
                "openssh",
                offered("openssh", "1:9.2-u8", "1:9.2-u8"),
                offered("openssh", "1:9.2-u9", "1:9.2-u9"));
        offer("main", "openssh", offered("openssh", "1:9.2-u10", "1:9.2-u10"));

        assertThat(test.installable()).containsExactly("openssh 1:9.2-u10");
    }

    @Test
    void offersNothingThatDoesNotCloseTheBulletin() {
        test.publish("DSA-1", new SourceFix(RELEASE, "bind9", "1:9.18-3"));
        report(Hosts.amd64("bind9", "1:9.18-1"));
        offer("main", "bind9", offered("bind9", "1:9.18-2", "1:9.18-2"));

        assertThat(test.missing("DSA-1").packages()).isEmpty();
    }

    @Test
    void closesSupersededBulletinsByTheSameCandidate() {
        test.publish("DSA-1", new SourceFix(RELEASE, "bind9", "1:9.18-2"));
        test.publish("DSA-2", new SourceFix(RELEASE, "bind9", "1:9.18-3"));
        report(Hosts.amd64("bind9", "1:9.18-1"));
        offer("security", "bind9", offered("bind9", "1:9.18-3", "1:9.18-3"));

        assertThat(test.missing())
                .hasSize(3)
                .allSatisfy(update -> assertThat(update.packages())
                        .containsExactly(new PackageTarget("bind9", "amd64", "1:9.18-1", "1:9.18-3")));
    }

    @Test
    void neverOffersADowngradeOfAThirdPartysVersion() {
        test.publish("DSA-1", new SourceFix(RELEASE, "nginx", "1.22-9"));
        report(Hosts.amd64("nginx", "1.27.1~bookworm"));
        offer("security", "nginx", offered("nginx", "1.22-9", "1.22-9"));

        assertThat(test.missing()).isEmpty();
    }

    @Test
    void knowsNoOfferForAForeignArchitectureButMissesItsFix() {
        test.publish("DSA-1", new SourceFix(RELEASE, "zlib", "1.3"));
        report(new InstalledPackage("zlib1g", "i386", "1.2", "zlib", "1.2", false, PackageState.INSTALLED));
        offer("security", "zlib", offered("zlib1g", "1.3", "1.3"));

        assertThat(test.missing("DSA-1").packages()).isEmpty();
    }

    @Test
    void followsAPackageThatBecomesArchitectureIndependent() {
        test.publish("DSA-1", new SourceFix(RELEASE, "docs", "2"));
        report(Hosts.amd64("docs", "1"));
        offer("security", "docs", new BinaryPackage("docs", "all", "2", "2", "", 1));

        assertThat(test.installable()).containsExactly("docs 2");
    }

    @Test
    void closesABulletinByAPackageThatMovesToAnotherSource() {
        test.publish("DSA-1", new SourceFix(RELEASE, "old-source", "9"));
        report(Hosts.binary("tool", "1", "old-source", "1"));
        offer("main", "new-source", offered("tool", "2", "2"));

        assertThat(test.installable()).containsExactly("tool 2");
    }

    @Test
    void namesWhatIsHeldAndDoesNotInstallIt() {
        test.publish("DSA-1", new SourceFix(RELEASE, "redis", "2"));
        report(
                Hosts.held(Hosts.binary("redis-server", "1", "redis", "1")),
                Hosts.binary("redis-tools", "1", "redis", "1"));
        offer("security", "redis", offered("redis-server", "2", "2"), offered("redis-tools", "2", "2"));

        assertThat(TestEngine.names(test.missing("DSA-1"))).containsExactly("redis-tools");
        assertThat(test.missing("DSA-1").held()).containsExactly("redis-server");
    }

    @Test
    void withdrawsAnOfferThatThePocketTookBack() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Hosts.amd64("curl", "1"));
        offer("security", "curl", offered("curl", "2", "2"));
        offer("security", "curl");

        assertThat(test.missing("DSA-1").packages()).isEmpty();
    }

    @Test
    void doesNotApplyAnotherReleasesFix() {
        test.publish("DSA-1", new SourceFix("debian:13", "curl", "9"));
        report(Hosts.amd64("curl", "1"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.NOT_APPLICABLE);
    }

    private void report(InstalledPackage... packages) {
        test.report(Hosts.report(RELEASE, Requirement.NONE, packages));
    }

    private static BinaryPackage offered(String name, String version, String sourceVersion) {
        return new BinaryPackage(name, "amd64", version, sourceVersion, "", 1);
    }

    private void offer(String pocket, String source, BinaryPackage... packages) {
        List<BinaryPackage> all = Arrays.asList(packages);
        Archive.offer(test.engine, List.of(new UpdatePublishedV1(RELEASE, pocket, source, Archive.INDEX_DATE, all)));
    }
}
