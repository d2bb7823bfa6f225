package io.fleetmend.scheduler.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.AutoApproval;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoApprovalRuleTest {
    /** Every rule lists CRITICAL and nothing else, so that all others come through by their own merit only. */
    @ParameterizedTest(name = "exploited {0}, EPSS {1} approve {2}, exploited {3}, EPSS {4}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "false | -   | CRITICAL   | false | -    | severity CRITICAL",
                "true  | 0.5 | CRITICAL   | true  | 0.9  | severity CRITICAL",
                "false | -   | HIGH       | true  | 0.99 | -",
                "false | -   | NOT_STATED | true  | 0.99 | -",
                "true  | -   | HIGH       | false | 0.99 | -",
                "true  | -   | HIGH       | true  | -    | known to be exploited",
                "true  | -   | NOT_STATED | true  | -    | known to be exploited",
                "true  | 0.5 | LOW        | true  | 0.9  | known to be exploited",
                "false | 0.5 | HIGH       | true  | -    | -",
                "false | 0.5 | HIGH       | false | 0.49 | -",
                "false | 0.5 | HIGH       | false | 0.5  | EPSS 0.5 at least 0.5",
                "false | 0.5 | NOT_STATED | false | 0.51 | EPSS 0.51 at least 0.5"
            })
    void namesThePartOfTheRuleThatApproves(
            boolean exploitedApproves,
            @Nullable Double epssAtLeast,
            Severity severity,
            boolean exploited,
            @Nullable Double epss,
            @Nullable String part) {
        AutoApprovalRule rule =
                new AutoApprovalRule(new AutoApproval(Set.of(Severity.CRITICAL), exploitedApproves, epssAtLeast));
        BulletinSummary bulletin =
                new BulletinSummary(new BulletinId("DSA-1"), "openssl", severity, exploited, epss, PlannerFixture.NOW);
        assertThat(rule.approves(bulletin).orElse(null)).isEqualTo(part);
    }
}
