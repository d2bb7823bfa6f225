package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.SecurityUpdates;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.exposure.live.StoredFacts;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What vendors published, at its newest. */
@ApplicationScoped
public class PublicationStore implements StoredFacts {
    private final Rows rows;
    private final TenantWork work;

    PublicationStore(Rows rows, TenantWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** False when a later revision is there already. */
    boolean put(BulletinPublishedV1 bulletin) {
        return rows.write(
                        """
                insert into bulletin (bulletin_id, revision, withdrawn, body) values (?, ?, ?, ?::jsonb)
                on conflict (bulletin_id) do update
                   set revision = excluded.revision, withdrawn = excluded.withdrawn, body = excluded.body
                 where bulletin.revision <= excluded.revision""",
                        bulletin.bulletin().value(),
                        bulletin.revision(),
                        bulletin.withdrawn(),
                        Rows.json(bulletin))
                == 1;
    }

    void put(UpdatePublishedV1 update) {
        rows.write("""
                insert into offer (release, pocket, source_package, body) values (?, ?, ?, ?::jsonb)
                on conflict (release, pocket, source_package) do update set body = excluded.body""", update.release(), update.pocket(), update.sourcePackage(), Rows.json(update));
    }

    /** Answers when it was first seen. */
    Instant putRebuild(UpdatePublishedV1 update) {
        List<Instant> releasedAt = rows.read(
                """
                insert into rebuild (bulletin_id, released_at, body) values (?, ?, ?::jsonb)
                on conflict (bulletin_id) do update set body = excluded.body
                returning released_at""",
                row -> Objects.requireNonNull(Rows.instant(row, "released_at")),
                SecurityUpdates.idOf(update).value(),
                update.indexDate(),
                Rows.json(update));
        return releasedAt.getFirst();
    }

    void put(VulnerabilityScoredV1 score) {
        rows.write("""
                insert into vulnerability (vulnerability, body) values (?, ?::jsonb)
                on conflict (vulnerability) do update set body = excluded.body""", score.vulnerability(), Rows.json(score));
    }

    void put(FeedCheckedV1 feed) {
        rows.write("""
                insert into feed (source, body) values (?, ?::jsonb)
                on conflict (source) do update set body = excluded.body""", feed.source(), Rows.json(feed));
    }

    /** The bulletin as it was told last, whether it counts or not. */
    @Transactional
    public Optional<BulletinPublishedV1> published(BulletinId bulletin) {
        return rows
                .read(
                        "select body::text as body from bulletin where bulletin_id = ?",
                        row -> Rows.parse(row.getString("body"), BulletinPublishedV1.class),
                        bulletin.value())
                .stream()
                .findFirst();
    }

    @Override
    public Turn turn() {
        return Turn.PUBLICATIONS;
    }

    @Override
    public void giveBack(Engine engine) {
        work.run(TenantScope.NONE, () -> {
            bodies("vulnerability", VulnerabilityScoredV1.class).forEach(engine::score);
            bodies("bulletin where " + Publication.COUNTED, BulletinPublishedV1.class)
                    .forEach(bulletin -> Publication.publish(engine, bulletin));
            bodies("offer", UpdatePublishedV1.class).forEach(engine::offer);
            rows.read("select released_at, body::text as body from rebuild", row -> {
                Instant releasedAt = Objects.requireNonNull(Rows.instant(row, "released_at"));
                engine.rebuild(Rows.parse(row.getString("body"), UpdatePublishedV1.class), releasedAt);
                return releasedAt;
            });
            bodies("feed", FeedCheckedV1.class).forEach(engine::feed);
        });
    }

    private <T> List<T> bodies(String rowsOf, Class<T> type) {
        return rows.read("select body::text as body from " + rowsOf, row -> Rows.parse(row.getString("body"), type));
    }
}
