package io.fleetmend.ingest.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinIdsTest {
    @ParameterizedTest
    @CsvSource({
        "microsoft-bulletins, MS08-067, MS08-067",
        "redhat-csaf, RHSA-2022:0011, RHSA-2022:0011",
        "redhat-csaf, CVE-2023-0001, redhat-csaf:CVE-2023-0001",
        "redhat-oval, RHSA-2022:0011, redhat-oval:RHSA-2022:0011",
        "rocky-errata, RLSA-2024:1, rocky-errata:RLSA-2024:1",
        "suse-csaf, SUSE-SU-2025:0012-1, SUSE-SU-2025:0012-1",
        "suse-csaf, openSUSE-SU-2025:14600-1, openSUSE-SU-2025:14600-1",
        "cisa-csaf, ICSA-24-011-03, ICSA-24-011-03",
        "amazon-alas, ALAS2023-2025-827, ALAS2023-2025-827",
        "amazon-alas, DSA-5807-1, amazon-alas:DSA-5807-1",
    })
    void onlyTheFeedWhoseIdsTheyAreStatesThemBare(String feed, String vendorId, String published) {
        assertThat(new BulletinIds(feed).published(vendorId).value()).isEqualTo(published);
    }
}
