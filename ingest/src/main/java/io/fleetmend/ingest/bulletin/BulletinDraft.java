package io.fleetmend.ingest.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.documents.input.Digest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as a source states it, before it has a revision.
 *
 * @param released null where nothing tells the time; then it is when we first saw it
 * @param releaseObserved the vendor states no time, {@code released} is an upper bound
 * @param modified null where the vendor states no time; a bulletin never goes back to an older state
 * @param products names to search it by besides those of its fixes, in small letters; none of them makes it another revision
 */
public record BulletinDraft(
        BulletinId id,
        String source,
        String title,
        Severity severity,
        @Nullable Instant released,
        boolean releaseObserved,
        @Nullable Instant modified,
        List<String> vulnerabilities,
        List<Fix> fixes,
        boolean withdrawn,
        String documentDigest,
        List<String> products) {
    public BulletinDraft {
        vulnerabilities = vulnerabilities.stream().sorted().distinct().toList();
        fixes = List.copyOf(fixes);
        products = List.copyOf(products);
    }

    /** What the bulletin says, whatever document and place it was read from and when: equal digests need no new revision. */
    String contentDigest() {
        record Content(
                BulletinId id,
                String source,
                String title,
                Severity severity,
                @Nullable Instant released,
                List<String> vulnerabilities,
                List<Fix> fixes,
                boolean withdrawn) {}
        try {
            return Digest.of(ContractsJson.get()
                    .writeValueAsBytes(new Content(
                            id,
                            source,
                            title,
                            severity,
                            released,
                            vulnerabilities,
                            fixes.stream().map(Fix::withoutPlace).toList(),
                            withdrawn)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("bulletin %s cannot be written as JSON".formatted(id), e);
        }
    }

    /** @param last the fixes of the last revision that had any */
    BulletinPublishedV1 published(int revision, Instant firstSeen, List<Fix> last) {
        return new BulletinPublishedV1(
                id,
                revision,
                source,
                title,
                severity,
                released == null ? firstSeen : released,
                releaseObserved || released == null,
                firstSeen,
                vulnerabilities,
                fixes,
                fixes.isEmpty() ? last : List.of(),
                withdrawn,
                documentDigest);
    }
}
