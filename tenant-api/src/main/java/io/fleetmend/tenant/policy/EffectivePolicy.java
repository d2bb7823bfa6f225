package io.fleetmend.tenant.policy;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The policy in force, each part with its origin. */
public record EffectivePolicy(
        Effective<AutoApprovalRule> autoApproval,
        Effective<List<DeadlineRule>> deadlines,
        Effective<List<WindowRule>> windows,
        Effective<List<FreezeRule>> freezes,
        Effective<RestartRule> restart,
        Effective<Duration> staleAfter) {

    /** @param customer empty when asked for the provider as a whole */
    static EffectivePolicy of(PolicyBody customer, PolicyBody provider) {
        return new EffectivePolicy(
                part(customer, provider, PolicyBody::autoApproval, PolicyDefaults.AUTO_APPROVAL),
                part(customer, provider, PolicyBody::deadlines, PolicyDefaults.DEADLINES),
                part(customer, provider, PolicyBody::windows, PolicyDefaults.WINDOWS),
                part(customer, provider, PolicyBody::freezes, PolicyDefaults.FREEZES),
                part(customer, provider, PolicyBody::restart, PolicyDefaults.RESTART),
                part(customer, provider, PolicyBody::staleAfter, PolicyDefaults.STALE_AFTER));
    }

    private static <T> Effective<T> part(
            PolicyBody customer, PolicyBody provider, Function<PolicyBody, @Nullable T> part, T otherwise) {
        T own = part.apply(customer);
        if (own != null) {
            return new Effective<>(own, Origin.CUSTOMER);
        }
        T inherited = part.apply(provider);
        return inherited != null
                ? new Effective<>(inherited, Origin.PROVIDER)
                : new Effective<>(otherwise, Origin.DEFAULT);
    }

    /** The values alone, as they are told and compared. */
    PolicyBody values() {
        return new PolicyBody(
                autoApproval.value(),
                deadlines.value(),
                windows.value(),
                freezes.value(),
                restart.value(),
                staleAfter.value());
    }

    PolicyChangedV1 event(ProviderId provider, CustomerId customer, long revision) {
        AutoApprovalRule approval = autoApproval.value();
        return new PolicyChangedV1(
                provider,
                customer,
                revision,
                new PolicyChangedV1.AutoApproval(
                        approval.severities(), approval.knownExploited(), approval.epssAtLeast()),
                deadlines.value().stream()
                        .map(rule -> new PolicyChangedV1.Deadline(
                                rule.framework(), rule.severities(), rule.knownExploited(), rule.within()))
                        .toList(),
                windows.value().stream()
                        .map(rule -> new PolicyChangedV1.Window(
                                rule.id(),
                                rule.name(),
                                rule.timeZone(),
                                rule.start(),
                                rule.recurrence(),
                                rule.length()))
                        .toList(),
                freezes.value().stream()
                        .map(rule -> new PolicyChangedV1.Freeze(rule.from(), rule.to(), rule.reason()))
                        .toList(),
                new PolicyChangedV1.Restart(
                        restart.value().services(), restart.value().machine()),
                staleAfter.value());
    }
}
