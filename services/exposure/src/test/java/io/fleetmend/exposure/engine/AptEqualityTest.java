package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages with an installable security update are exactly those that apt itself would bring to a safe version. */
class AptEqualityTest {
    @TempDir
    Path folder;

    @Test
    void equalsTheRecordedAnswerOfAMinimalHost() throws IOException {
        Set<String> recorded =
                Files.readAllLines(SharedData.path("inventories/dpkg/bookworm-minimal.upgradable.txt")).stream()
                        .filter(line -> line.contains("[upgradable from:"))
                        .map(line -> line.substring(0, line.indexOf('/')) + " " + line.split(" ")[1])
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(recorded).hasSize(29);
        assertThat(bookworm("bookworm-minimal").installable()).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookworm-minimal", "debian12-workstation"})
    void equalsWhatAptSaysOnBookworm(String host) throws Exception {
        LiveApt.assumeThere();
        String status = LiveApt.status(host);
        Set<String> all = new LiveApt(
                        folder.resolve("all"), status, "bookworm", "bookworm-updates", "bookworm-security")
                .upgradable();
        Set<String> secured = names(new LiveApt(folder.resolve("security"), status, "bookworm-security").upgradable());
        all.removeIf(line -> !secured.contains(line.split(" ")[0]));

        assertThat(bookworm(host).installable()).isNotEmpty().isEqualTo(all);
    }

    @Test
    void equalsWhatAptSaysOnTrixie() throws Exception {
        LiveApt.assumeThere();
        Set<String> upgradable = new LiveApt(folder, LiveApt.status("trixie-web"), "trixie-security").upgradable();
        TestEngine test = TestEngine.withTrustedFeed("debian:13");
        Archive.offer(test.engine, Archive.updates("debian:13", "security", "trixie-security"));
        test.report(Hosts.report("debian:13", Requirement.NONE, Hosts.NOW, Hosts.packages("trixie-web")));

        assertThat(test.installable()).isNotEmpty().isEqualTo(upgradable);
    }

    @Test
    void leavesOutWhatTheOwnerHoldsAsAptDoes() throws Exception {
        LiveApt.assumeThere();
        String status = LiveApt.status("bookworm-minimal")
                .replace("Package: openssl\nStatus: install", "Package: openssl\nStatus: hold")
                .replace("Package: xz-utils\nStatus: install", "Package: xz-utils\nStatus: hold");
        Set<String> upgrades =
                new LiveApt(folder, status, "bookworm", "bookworm-updates", "bookworm-security").wouldUpgrade();
        TestEngine test = TestEngine.withTrustedFeed("debian:12");
        Archive.offerBookworm(test.engine);
        test.report(Hosts.report(
                "debian:12",
                Requirement.NONE,
                Hosts.NOW,
                Hosts.packages("bookworm-minimal").stream()
                        .map(one -> Set.of("openssl", "xz-utils").contains(one.name()) ? Hosts.held(one) : one)
                        .toList()));

        assertThat(test.installable()).hasSize(27).isEqualTo(upgrades);
        assertThat(test.held()).containsExactly("openssl", "xz-utils");
    }

    @Test
    void followsThePointReleaseThatSupersedesTheSecurityPocket() {
        assertThat(bookworm("debian12-workstation").installable()).contains("openssh-client 1:9.2p1-2+deb12u10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookworm-minimal", "debian12-workstation"})
    void givesTheSameAnswerWhenTheInventoryComesFirst(String host) {
        TestEngine test = TestEngine.withTrustedFeed("debian:12");
        test.report(Hosts.report("debian:12", Requirement.NONE, Hosts.NOW, Hosts.packages(host)));
        Archive.offerBookworm(test.engine);

        assertThat(test.installable()).isEqualTo(bookworm(host).installable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claircore-texlive", "claircore-debian-only"})
    void saysNothingOfAnotherDistribution(String host) {
        TestEngine test = TestEngine.withTrustedFeed("debian:12");
        Archive.offerBookworm(test.engine);
        test.report(Hosts.report("ubuntu:18.04", Requirement.NONE, Hosts.NOW, Hosts.packages(host)));

        assertThat(test.missing()).isEmpty();
        assertThat(test.engine
                        .view()
                        .measure(test.endpoint().customer(), Hosts.NOW)
                        .endpoints()
                        .unknown())
                .isEqualTo(1);
    }

    private static TestEngine bookworm(String host) {
        TestEngine test = TestEngine.withTrustedFeed("debian:12");
        Archive.offerBookworm(test.engine);
        test.report(Hosts.report("debian:12", Requirement.NONE, Hosts.NOW, Hosts.packages(host)));
        return test;
    }

    private static Set<String> names(Set<String> lines) {
        return lines.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
    }
}
