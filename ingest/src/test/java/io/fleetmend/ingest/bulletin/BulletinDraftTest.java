package io.fleetmend.ingest.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulletinDraftTest {
    @Test
    void isNoOtherBulletinWhenTheSameIsSaidElsewhereInTheDocument() {
        assertThat(draft("2", "/affected/1").contentDigest())
                .isEqualTo(draft("2", "/affected/0").contentDigest())
                .isEqualTo(draft("2", null).contentDigest())
                .isNotEqualTo(draft("3", "/affected/0").contentDigest());
    }

    @Test
    void tellsWhereInTheDocumentAFixIsNamed() {
        assertThat(draft("2", "/affected/1")
                        .published(1, Instant.EPOCH, List.of())
                        .fixes())
                .extracting(Fix::place)
                .containsExactly("/affected/1");
    }

    private static BulletinDraft draft(String fixed, @Nullable String place) {
        return new BulletinDraft(
                new BulletinId("DSA-1"),
                "debian-osv",
                "curl",
                Severity.HIGH,
                Instant.EPOCH,
                false,
                Instant.EPOCH,
                List.of(),
                List.of(new Fix("debian:12", "curl", fixed, place)),
                false,
                "sha256:00",
                List.of());
    }
}
