package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1.Decision;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.database.SeenRows;
import io.fleetmend.scheduler.planner.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons' decisions for customers: ruled on first, by the rules that a preview shows too, then written down and told. */
@ApplicationScoped
public class Decisions {
    private static final String THESE = """
            select * from (%s) approval where %s and customer_id = any (?) and bulletin_id = any (?)""".formatted(Approvals.APPROVAL, SeenRows.FILTER);
    /** A decline is final until it is lifted, whoever decides at the same moment. */
    private static final String DECIDE = """
            update approval set state = ?, decided_by = ?, decided_at = ?, reason = ?
            where provider_id = ? and customer_id = ? and bulletin_id = any (?) and (state = 'DECLINED') = ?""";

    private final Database database;
    private final SeenRows seen;
    private final Outbox outbox;

    Decisions(Database database, SeenRows seen, Outbox outbox) {
        this.database = database;
        this.seen = seen;
        this.outbox = outbox;
    }

    /** @param named the customers were named one by one: then it is said of which a bulletin is not known */
    public Ruling rule(
            Decision decision, Collection<CustomerId> customers, Collection<BulletinId> bulletins, boolean named) {
        Map<CustomerId, Map<BulletinId, Known>> known = known(customers, bulletins);
        Map<CustomerId, List<BulletinId>> accepted = new HashMap<>();
        List<Refused> refused = new ArrayList<>();
        for (CustomerId customer : customers) {
            Map<BulletinId, Known> ofCustomer = known.getOrDefault(customer, Map.of());
            for (BulletinId bulletin : bulletins) {
                Known stands = ofCustomer.get(bulletin);
                Refusal against = stands == null ? Refusal.UNKNOWN : stands.against(decision);
                if (against == null) {
                    accepted.computeIfAbsent(customer, key -> new ArrayList<>()).add(bulletin);
                } else if (against != Refusal.UNKNOWN || named) {
                    BulletinId by = stands == null || against != Refusal.SUPERSEDED ? null : stands.supersededBy();
                    refused.add(new Refused(customer, bulletin, against, by));
                }
            }
        }
        return new Ruling(accepted, refused);
    }

    private Map<CustomerId, Map<BulletinId, Known>> known(
            Collection<CustomerId> customers, Collection<BulletinId> bulletins) {
        Map<CustomerId, Map<BulletinId, Known>> known = new HashMap<>();
        UUID[] ids = customers.stream().map(CustomerId::value).toArray(UUID[]::new);
        String[] names = bulletins.stream().map(BulletinId::value).toArray(String[]::new);
        database.list(THESE, Known::of, seen.and(ids, names))
                .forEach(one -> known.computeIfAbsent(one.customer(), key -> new HashMap<>())
                        .put(one.bulletin(), one));
        return known;
    }

    public void take(ProviderId provider, Map<CustomerId, List<BulletinId>> accepted, Decided by) {
        database.batch(
                DECIDE,
                accepted.entrySet().stream()
                        .map(one -> parameters(provider, one.getKey(), one.getValue(), by))
                        .toList());
        outbox.append(accepted.entrySet().stream()
                .map(one -> by.event(provider, one.getKey(), one.getValue()))
                .toList());
    }

    private static @Nullable Object[] parameters(
            ProviderId provider, CustomerId customer, List<BulletinId> bulletins, Decided by) {
        boolean lifts = by.decision() == Decision.LIFTED;
        return new @Nullable Object[] {
            state(by.decision()),
            lifts ? "" : by.by(),
            by.at(),
            lifts ? null : by.reason(),
            provider,
            customer,
            bulletins.stream().map(BulletinId::value).toArray(String[]::new),
            lifts
        };
    }

    private static Verdict.State state(Decision decision) {
        return switch (decision) {
            case APPROVED -> Verdict.State.APPROVED;
            case DECLINED -> Verdict.State.DECLINED;
            case LIFTED -> Verdict.State.PENDING;
        };
    }

    /** @param declined for this customer itself */
    private record Known(
            CustomerId customer,
            BulletinId bulletin,
            boolean declined,
            boolean forProvider,
            @Nullable BulletinId supersededBy) {
        static Known of(Row row) {
            return new Known(
                    row.customer(),
                    row.bulletin(),
                    row.one(Verdict.State.class, "own_state") == Verdict.State.DECLINED,
                    row.flag("for_provider"),
                    row.bulletinOrNull("superseded_by"));
        }

        @Nullable
        Refusal against(Decision decision) {
            return switch (decision) {
                case APPROVED -> againstApproval();
                case DECLINED -> declined ? Refusal.DECLINED : null;
                case LIFTED -> declined ? null : Refusal.NOT_DECLINED;
            };
        }

        private @Nullable Refusal againstApproval() {
            if (forProvider) {
                return Refusal.DECLINED_FOR_PROVIDER;
            }
            if (declined) {
                return Refusal.DECLINED;
            }
            return supersededBy == null ? null : Refusal.SUPERSEDED;
        }
    }
}
