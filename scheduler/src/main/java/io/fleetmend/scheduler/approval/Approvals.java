package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.SeenRows;
import io.fleetmend.scheduler.planner.AutoApprovalRule;
import io.fleetmend.scheduler.planner.Supersedence;
import io.fleetmend.scheduler.planner.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Approvals as rows. What a person decided, no rule ever changes. */
@ApplicationScoped
public class Approvals {
    private static final String KNOW = """
            insert into approval (provider_id, customer_id, bulletin_id, summary, state, decided_by, decided_at)
            values (?, ?, ?, ?::jsonb, 'PENDING', '', ?)
            on conflict (provider_id, customer_id, bulletin_id) do update set summary = excluded.summary
            where approval.summary <> excluded.summary""";
    /** What was declined for the whole provider is declined for each of its customers, whatever was decided there. */
    static final String APPROVAL = """
            select provider_id, customer_id, bulletin_id, a.summary, a.endpoints, a.superseded_by, a.state as own_state,
              d.reason is not null as for_provider, case when d.reason is null then a.state else 'DECLINED' end as state,
              coalesce(d.decided_by, a.decided_by) as decided_by, coalesce(d.decided_at, a.decided_at) as decided_at,
              coalesce(d.reason, a.reason) as reason
            from approval a left join provider_decline d using (provider_id, bulletin_id)""";

    private static final String OF_CUSTOMER = APPROVAL + " where provider_id = ? and customer_id = ?";
    private static final String THESE = OF_CUSTOMER + " and bulletin_id = any (?)";
    private static final String BY_RULE = """
            update approval set state = ?, decided_by = ?, decided_at = ?
            where provider_id = ? and customer_id = ? and bulletin_id = ? and state in ('PENDING', 'AUTO_APPROVED')""";
    private static final String COUNTED = """
            update approval set endpoints = ?, superseded_by = ?
            where provider_id = ? and customer_id = ? and bulletin_id = ?""";
    /** Nobody has to decide of what is missing nowhere, or is installed along. */
    private static final String LIST = """
            select * from (%s) approval
            where %s and (?::uuid is null or customer_id = ?) and (?::text is null or state = ?)
              and (state <> 'PENDING' or ?::text is null or (coalesce(endpoints, 1) > 0 and superseded_by is null))
              and customer_id::text || '/' || bulletin_id > ?
            order by customer_id::text || '/' || bulletin_id limit ?""".formatted(APPROVAL, SeenRows.FILTER);

    private final Database database;
    private final SeenRows seen;
    private final Clock clock;

    Approvals(Database database, SeenRows seen, Clock clock) {
        this.database = database;
        this.seen = seen;
        this.clock = clock;
    }

    /** Bulletins that are missing somewhere with the customer; new ones wait for a decision. */
    public void know(ProviderId provider, CustomerId customer, Collection<BulletinSummary> bulletins) {
        Instant now = clock.instant();
        database.batch(
                KNOW,
                bulletins.stream()
                        .distinct()
                        .map(bulletin -> new @Nullable Object[] {
                            provider, customer, bulletin.bulletin(), Json.write(bulletin), now
                        })
                        .toList());
    }

    /** Where these bulletins stand by the rule, which is not applied. */
    public Map<BulletinId, Verdict> standing(
            ProviderId provider, CustomerId customer, AutoApprovalRule rule, Collection<BulletinId> bulletins) {
        Instant now = clock.instant();
        String[] ids = bulletins.stream().map(BulletinId::value).toArray(String[]::new);
        return database.list(THESE, Approval::of, provider, customer, ids).stream()
                .collect(Collectors.toMap(
                        approval -> approval.bulletin().bulletin(), approval -> byRule(approval, rule, now)));
    }

    /**
     * Applies the rule to whatever no person decided, writes down how it stands, and answers where everything stands now.
     *
     * @param standings of what is missing
     */
    public Map<BulletinId, Verdict> decide(
            ProviderId provider,
            CustomerId customer,
            AutoApprovalRule rule,
            Map<BulletinId, Supersedence.Standing> standings) {
        Instant now = clock.instant();
        Map<BulletinId, Verdict> verdicts = new HashMap<>();
        List<@Nullable Object[]> decided = new ArrayList<>();
        List<@Nullable Object[]> counted = new ArrayList<>();
        for (Approval approval : database.list(OF_CUSTOMER, Approval::of, provider, customer)) {
            BulletinId bulletin = approval.bulletin().bulletin();
            Verdict verdict = byRule(approval, rule, now);
            if (!verdict.equals(approval.verdict())) {
                decided.add(new @Nullable Object[] {verdict.state(), verdict.by(), now, provider, customer, bulletin});
            }
            Supersedence.Standing standing = standings.getOrDefault(bulletin, Supersedence.Standing.NOWHERE);
            if (!approval.isCountedAs(standing)) {
                counted.add(new @Nullable Object[] {
                    standing.endpoints(), standing.supersededBy(), provider, customer, bulletin
                });
            }
            verdicts.put(bulletin, verdict);
        }
        database.batch(BY_RULE, decided);
        database.batch(COUNTED, counted);
        return verdicts;
    }

    private static Verdict byRule(Approval approval, AutoApprovalRule rule, Instant now) {
        return switch (approval.state()) {
            case APPROVED, DECLINED -> approval.verdict();
            case PENDING, AUTO_APPROVED -> {
                Verdict verdict = rule.approves(approval.bulletin())
                        .map(part -> new Verdict(Verdict.State.AUTO_APPROVED, "policy: " + part, now))
                        .orElseGet(() -> new Verdict(Verdict.State.PENDING, "", now));
                boolean same =
                        verdict.state() == approval.state() && verdict.by().equals(approval.decidedBy());
                yield same ? approval.verdict() : verdict;
            }
        };
    }

    List<Approval> list(@Nullable CustomerId customer, Verdict.@Nullable State state, String after, int most) {
        String stateName = state == null ? null : state.name();
        return database.list(
                LIST, Approval::of, seen.and(customer, customer, stateName, stateName, stateName, after, most));
    }
}
