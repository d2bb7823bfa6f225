package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.scheduler.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declines for all customers of a provider, those to come included. */
@ApplicationScoped
public class ProviderDeclines {
    private static final String DECLINE = """
            insert into provider_decline (provider_id, bulletin_id, decided_by, decided_at, reason) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String LIFT = "delete from provider_decline where provider_id = ? and bulletin_id = any (?)";
    private static final String THESE = """
            select bulletin_id from provider_decline where provider_id = ? and bulletin_id = any (?)""";
    private static final String CONCERNED = """
            select distinct customer_id from approval where provider_id = ? and bulletin_id = any (?)""";

    private final Database database;
    private final Outbox outbox;

    ProviderDeclines(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Those of the bulletins that are declined. */
    public Set<BulletinId> of(ProviderId provider, Collection<BulletinId> bulletins) {
        return new HashSet<>(database.list(THESE, row -> row.bulletin(), provider, names(bulletins)));
    }

    /** @return the customers that have any of the bulletins */
    public List<CustomerId> decline(ProviderId provider, List<BulletinId> bulletins, Decided by) {
        database.batch(
                DECLINE,
                bulletins.stream()
                        .map(bulletin -> new @Nullable Object[] {provider, bulletin, by.by(), by.at(), by.reason()})
                        .toList());
        return told(provider, bulletins, by);
    }

    /** @return the customers that have any of the bulletins */
    public List<CustomerId> lift(ProviderId provider, List<BulletinId> bulletins, Decided by) {
        database.update(LIFT, provider, names(bulletins));
        return told(provider, bulletins, by);
    }

    private List<CustomerId> told(ProviderId provider, List<BulletinId> bulletins, Decided by) {
        outbox.append(by.event(provider, null, bulletins));
        return database.list(CONCERNED, row -> row.customer(), provider, names(bulletins));
    }

    private static String[] names(Collection<BulletinId> bulletins) {
        return bulletins.stream().map(BulletinId::value).toArray(String[]::new);
    }
}
