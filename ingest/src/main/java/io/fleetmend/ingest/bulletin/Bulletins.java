package io.fleetmend.ingest.bulletin;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes bulletins of any source: one that says something new gets the next revision and is told, the others are left alone. */
@ApplicationScoped
public class Bulletins {
    private final BulletinTable table;
    private final Outbox outbox;
    private final Clock clock;

    Bulletins(BulletinTable table, Outbox outbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the ids of those that were new or changed */
    public List<String> take(Collection<BulletinDraft> drafts) {
        Map<String, BulletinDraft> newest = new LinkedHashMap<>();
        drafts.forEach(draft -> newest.merge(draft.id().value(), draft, Bulletins::later));
        Map<String, BulletinTable.Stored> stored = table.find(newest.keySet());
        List<BulletinTable.Row> changed = new ArrayList<>();
        Map<String, String> otherwiseNamed = new LinkedHashMap<>();
        for (BulletinDraft draft : newest.values()) {
            BulletinTable.Stored before = stored.get(draft.id().value());
            BulletinTable.Row row = changed(draft, before);
            if (row != null) {
                changed.add(row);
            } else if (before != null && !before.products().equals(lines(draft.products()))) {
                otherwiseNamed.put(draft.id().value(), lines(draft.products()));
            }
        }
        table.save(changed);
        table.saveProducts(otherwiseNamed);
        List<BulletinPublishedV1> events =
                changed.stream().map(BulletinTable.Row::bulletin).toList();
        outbox.append(events);
        return events.stream().map(event -> event.bulletin().value()).toList();
    }

    /** More names to search bulletins by that were taken before; nobody is told. */
    public void name(Map<String, ? extends Collection<String>> products) {
        Map<String, String> lines = new LinkedHashMap<>();
        products.forEach((bulletin, names) -> lines.put(bulletin, lines(names)));
        table.saveProducts(lines);
    }

    private static String lines(Collection<String> names) {
        return String.join("\n", names);
    }

    private BulletinTable.@Nullable Row changed(BulletinDraft draft, BulletinTable.@Nullable Stored before) {
        String digest = draft.contentDigest();
        Instant now = clock.instant();
        if (before == null) {
            return new BulletinTable.Row(
                    draft.published(1, now, List.of()), draft.modified(), digest, lines(draft.products()));
        }
        boolean older = before.modified() != null
                && draft.modified() != null
                && draft.modified().isBefore(before.modified());
        if (older || before.contentDigest().equals(digest)) {
            return null;
        }
        return new BulletinTable.Row(
                draft.published(
                        before.revision() + 1, before.firstSeen(), draft.fixes().isEmpty() ? before.last() : List.of()),
                draft.modified(),
                digest,
                lines(draft.products()));
    }

    private static BulletinDraft later(BulletinDraft one, BulletinDraft other) {
        return one.modified() != null
                        && other.modified() != null
                        && other.modified().isBefore(one.modified())
                ? one
                : other;
    }
}
