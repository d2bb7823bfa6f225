package io.fleetmend.exposure.explanation;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.bulletin.PublicationStore;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Explanation;
import io.fleetmend.exposure.engine.Explanation.Claim;
import io.fleetmend.exposure.engine.Explanation.Compared;
import io.fleetmend.exposure.engine.Explanation.Reason;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.explanation.PairExplanation.Basis;
import io.fleetmend.exposure.explanation.PairExplanation.ComparedPackage;
import io.fleetmend.exposure.explanation.PairExplanation.Origin;
import io.fleetmend.exposure.explanation.PairExplanation.StatedFix;
import io.fleetmend.exposure.live.LiveEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine derives of a pair, with the document that the vendor said it in. */
@ApplicationScoped
class Explanations {
    private final LiveEngine engine;
    private final PublicationStore publications;
    private final Clock clock;

    Explanations(LiveEngine engine, PublicationStore publications, Clock clock) {
        this.engine = engine;
        this.publications = publications;
        this.clock = clock;
    }

    /** Empty when nobody ever published such a bulletin, or the endpoint is not known. */
    Optional<PairExplanation> of(EndpointId id, BulletinId bulletin) {
        Optional<BulletinPublishedV1> published = publications.published(bulletin);
        Instant now = clock.instant();
        return engine.read(view -> view.endpoint(id)
                .flatMap(endpoint -> view.bulletin(bulletin)
                        .map(counted -> counted(view, endpoint, counted, published.orElse(null), now))
                        .or(() -> published.map(one -> uncounted(view, endpoint, one, now)))));
    }

    private static PairExplanation counted(
            View view, Endpoint endpoint, Bulletin bulletin, @Nullable BulletinPublishedV1 published, Instant now) {
        Explanation explanation = view.explain(endpoint, bulletin, now);
        return new PairExplanation(
                endpoint.id(),
                endpoint.customer().id(),
                bulletin.id(),
                bulletin.facts().title(),
                now,
                explanation.state(),
                explanation.reason(),
                explanation.exceptedUntil(),
                basis(view, endpoint, now),
                new Origin(
                        bulletin.facts().feed(),
                        published == null ? null : published.documentDigest(),
                        bulletin.facts().releasedAt(),
                        bulletin.facts().firstSeenAt()),
                explanation.claims().stream()
                        .map(claim -> stated(claim, published))
                        .toList());
    }

    private static StatedFix stated(Claim claim, @Nullable BulletinPublishedV1 published) {
        Binary binary = claim.binary();
        return new StatedFix(
                claim.release(),
                claim.sourcePackage(),
                binary == null ? null : binary.name(),
                binary == null ? null : binary.architecture(),
                claim.fixedVersion().equals(SourceFix.NOBODY_SAYS) ? null : claim.fixedVersion(),
                place(claim, published),
                claim.compared().stream().map(Explanations::compared).toList());
    }

    private static @Nullable String place(Claim claim, @Nullable BulletinPublishedV1 published) {
        List<Fix> fixes = published == null ? List.of() : published.fixes();
        Fix said = new Fix(claim.release(), claim.sourcePackage(), claim.fixedVersion());
        return fixes.stream()
                .filter(fix -> fix.withoutPlace().equals(said))
                .findFirst()
                .map(Fix::place)
                .orElse(null);
    }

    private static ComparedPackage compared(Compared compared) {
        return new ComparedPackage(
                compared.software().name(),
                compared.software().architecture(),
                compared.software().version(),
                compared.software().sourceVersion(),
                compared.comparison(),
                compared.installed(),
                compared.counts());
    }

    /** A bulletin that the engine counts nowhere: it is not judged, which is not the same as not concerning anybody. */
    private static PairExplanation uncounted(View view, Endpoint endpoint, BulletinPublishedV1 published, Instant now) {
        boolean withdrawn = published.withdrawn();
        return new PairExplanation(
                endpoint.id(),
                endpoint.customer().id(),
                published.bulletin(),
                published.title(),
                now,
                withdrawn ? FindingState.NOT_APPLICABLE : FindingState.UNKNOWN,
                withdrawn ? Reason.WITHDRAWN : Reason.NOT_JUDGED,
                null,
                basis(view, endpoint, now),
                new Origin(
                        published.source(),
                        published.documentDigest(),
                        published.releasedAt(),
                        published.firstSeenAt()),
                published.fixes().stream()
                        .map(fix -> new StatedFix(
                                fix.release(),
                                fix.sourcePackage(),
                                null,
                                null,
                                fix.fixedVersion(),
                                fix.place(),
                                List.of()))
                        .toList());
    }

    private static Basis basis(View view, Endpoint endpoint, Instant now) {
        return new Basis(
                endpoint.release(),
                endpoint.digest(),
                endpoint.evidenceAt(),
                endpoint.evidence().restart(),
                view.distrust(endpoint, now).orElse(null));
    }
}
