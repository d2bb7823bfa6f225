package io.fleetmend.ingest.custom;

import io.fleetmend.contracts.CustomBulletinId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.ingest.vendor.SeverityWords;
import io.fleetmend.platform.http.ProblemException;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a provider wrote, entered and read. A document with a tracking id that is known is a revision, one that is sent twice nothing new. */
@ApplicationScoped
class CustomBulletins {
    private final CustomBulletinTable table;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    CustomBulletins(CustomBulletinTable table, CurrentTenant tenant, Caller caller, Clock clock) {
        this.table = table;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<CustomBulletin> list(UUID before, int most) {
        ProviderId provider = provider();
        return belongsSomewhere() ? table.list(provider, before, most) : List.of();
    }

    @Transactional
    CustomBulletin find(CustomBulletinId id) {
        ProviderId provider = readable();
        return table.find(provider, id).orElseThrow(Problems::notFound);
    }

    @Transactional
    byte[] document(CustomBulletinId id) {
        ProviderId provider = readable();
        return table.document(provider, id).orElseThrow(Problems::notFound);
    }

    /** Who may see no customer of the provider is nobody to it: the table knows providers only. */
    private boolean belongsSomewhere() {
        return tenant.scope().allCustomers() || !tenant.scope().customers().isEmpty();
    }

    private ProviderId readable() {
        ProviderId provider = provider();
        if (!belongsSomewhere()) {
            throw Problems.notFound();
        }
        return provider;
    }

    @Transactional
    CustomBulletin enter(byte[] document) {
        ProviderId provider = wholeProvider();
        CsafEntry entry = CsafEntry.of(document, clock);
        Optional<CustomBulletin> known =
                table.tracked(provider, entry.bulletin().id());
        if (known.isPresent() && known.get().documentDigest().equals(entry.digest())) {
            return known.get();
        }
        known.ifPresent(before -> requireNewer(provider, before, entry));
        CustomBulletin revision = revision(entry, known.orElse(null));
        if (!table.save(provider, revision, document, caller.name())) {
            throw Problems.conflict(
                    "entered-meanwhile",
                    "Somebody else entered a revision of %s at the same time; look at it before you send yours again."
                            .formatted(revision.trackingId()));
        }
        return revision;
    }

    private CustomBulletin revision(CsafEntry entry, @Nullable CustomBulletin known) {
        Bulletin bulletin = entry.bulletin();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new CustomBulletin(
                known == null ? new CustomBulletinId(Uuids.next(now)) : known.id(),
                known == null ? 1 : known.revision() + 1,
                bulletin.id(),
                bulletin.revision(),
                bulletin.title(),
                SeverityWords.of(bulletin.severity()),
                bulletin.dates().released(),
                bulletin.dates().modified(),
                bulletin.withdrawn(),
                bulletin.vulnerabilities(),
                entry.products(),
                entry.digest(),
                now);
    }

    /** Somebody who sends last year's file again must not undo what was written since, not even on the same day. */
    private void requireNewer(ProviderId provider, CustomBulletin before, CsafEntry entry) {
        Instant known = before.modifiedAt();
        Instant sent = entry.bulletin().dates().modified();
        if (known != null && sent != null && sent.isBefore(known)) {
            throw older("%s of %s is older than the one that is here, of %s."
                    .formatted(entry.bulletin().id(), sent, known));
        }
        if (table.had(provider, before.id(), entry.digest())) {
            throw older("This document of %s was here before; revision %d came after it."
                    .formatted(before.trackingId(), before.revision()));
        }
    }

    private static ProblemException older(String detail) {
        return Problems.conflict("older-revision", detail);
    }

    private ProviderId provider() {
        ProviderId provider = tenant.scope().provider();
        if (provider == null) {
            throw Problems.forbidden("This needs a login that belongs to a provider.");
        }
        return provider;
    }

    /** What all customers will read is not for somebody to write who sees some of them. */
    private ProviderId wholeProvider() {
        ProviderId provider = provider();
        if (!tenant.scope().allCustomers()) {
            throw Problems.forbidden("This needs a login that sees all customers of its provider.");
        }
        return provider;
    }
}
