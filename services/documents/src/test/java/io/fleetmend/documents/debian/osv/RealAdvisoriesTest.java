package io.fleetmend.documents.debian.osv;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The counts were taken from the same files with another program (see QUIRKS.md of the data). */
class RealAdvisoriesTest {
    private static final Limits LIMITS = new Limits(1L << 30, 8 << 20, 1_000_000);

    @Test
    void readsEveryAdvisoryOfDebian() throws IOException {
        Map<String, DebianAdvisory> advisories = read("debian/osv-dsa-dla-20250212.tar.gz");

        // 10,337 files, but 29 advisories stand in two folders
        assertThat(advisories).hasSize(10_308);
        assertThat(advisories.values().stream()
                        .flatMap(one -> one.vulnerabilities().stream())
                        .distinct())
                .hasSize(22_325);
        assertThat(advisories.values()).allMatch(one -> one.severity() == Severity.NOT_STATED);
    }

    @Test
    void readsTheFixOfARealAdvisory() throws IOException {
        DebianAdvisory advisory = Objects.requireNonNull(
                read("debian/osv-dsa-dla-20250212.tar.gz").get("DSA-5807-1"), "DSA-5807-1");

        assertThat(advisory.fixes())
                .isEqualTo(List.of(new Fix("debian:12", "nss", "2:3.87.1-1+deb12u1", "/affected/0")));
    }

    @Test
    void readsRecordsOfCvesWithOtherEcosystemsAndCommits() throws IOException {
        Map<String, DebianAdvisory> records = read("debian/osv-cve-2025-20250212.tar.gz");

        assertThat(records).hasSize(480);
        assertThat(records.values().stream().flatMap(one -> one.fixes().stream()))
                .isNotEmpty()
                .allMatch(fix -> fix.release().matches("debian:\\d+"));
    }

    private static Map<String, DebianAdvisory> read(String name) throws IOException {
        Map<String, DebianAdvisory> advisories = new HashMap<>();
        new DocumentSet(SharedData.path(name), LIMITS, ".json").forEach((entry, content) -> {
            DebianAdvisory advisory = OsvParser.parse(content);
            advisories.put(advisory.id().value(), advisory);
        });
        return advisories;
    }
}
