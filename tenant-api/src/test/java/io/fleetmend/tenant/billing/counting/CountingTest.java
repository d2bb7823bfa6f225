package io.fleetmend.tenant.billing.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.contracts.EndpointId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three workstations: one all month, one on the first ten days, one on the last five. */
class CountingTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final EndpointId ALWAYS = endpoint(1);
    private static final EndpointId EARLY = endpoint(2);
    private static final EndpointId LATE = endpoint(3);

    private final List<Fact> facts = List.of(
            fact(ALWAYS, EndpointClass.WORKSTATION, 1, 31),
            fact(EARLY, EndpointClass.WORKSTATION, 1, 11),
            fact(LATE, EndpointClass.WORKSTATION, 26, 31));

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT_AT_CLOSE, 30, 2",
        "HIGH_WATER_MARK, 30, 2",
        "DAILY_AVERAGE, 30, 1.5000",
        "PRORATED_ENDPOINT_DAYS, 30, 45",
        // the month is not over yet
        "SNAPSHOT_AT_CLOSE, 20, 1",
        "HIGH_WATER_MARK, 20, 2",
        "DAILY_AVERAGE, 7, 2.0000",
        "DAILY_AVERAGE, 12, 1.8333",
        "PRORATED_ENDPOINT_DAYS, 12, 22"
    })
    void countsByFourMethods(CountingMethod method, int days, String quantity) {
        EndpointDays evidence = method.evidence(workstations(Merges.NONE, List.of()), days);
        assertThat(method.quantity(evidence.size(), days))
                .isEqualByComparingTo(quantity)
                .hasToString(quantity);
    }

    @Test
    void takesTheFirstOfTheFullestDaysAsEvidence() {
        EndpointDays evidence = CountingMethod.HIGH_WATER_MARK.evidence(workstations(Merges.NONE, List.of()), 30);
        assertThat(evidence.byEndpoint()).isEqualTo(Map.of(ALWAYS, Days.of(1), EARLY, Days.of(1)));
    }

    @Test
    void leavesOutExcludedDaysFromTheFirstToTheOneBeforeTheEnd() {
        Exclusion exclusion = new Exclusion(ALWAYS, LocalDate.of(2026, 3, 15), LocalDate.of(2026, 4, 11));
        assertThat(workstations(Merges.NONE, List.of(exclusion)).of(ALWAYS).in(APRIL))
                .hasSize(20)
                .startsWith(LocalDate.of(2026, 4, 11));
    }

    @Test
    void billsAReimagedMachineOnceADayUnderItsOlderIdentity() {
        Merges merges = new Merges(Map.of(LATE, EARLY, EARLY, ALWAYS));
        assertThat(workstations(merges, List.of()).byEndpoint()).isEqualTo(Map.of(ALWAYS, Days.through(30)));
    }

    @Test
    void letsTheOlderIdentitySayTheClassOfADay() {
        List<Fact> both =
                List.of(fact(LATE, EndpointClass.SERVER, 5, 31), fact(ALWAYS, EndpointClass.WORKSTATION, 1, 11));
        MonthUse use = MonthUse.of(APRIL, both, new Merges(Map.of(LATE, ALWAYS)), List.of());
        assertThat(use.of(EnumSet.of(EndpointClass.WORKSTATION)).size()).isEqualTo(10);
        assertThat(use.of(EnumSet.of(EndpointClass.SERVER)).byEndpoint())
                .isEqualTo(Map.of(ALWAYS, Days.through(30).minus(Days.through(10))));
    }

    @Test
    void excludesAMachineWhicheverOfItsIdentitiesIsNamed() {
        Exclusion all = new Exclusion(ALWAYS, APRIL.atDay(1), APRIL.atDay(30));
        MonthUse use = MonthUse.of(APRIL, facts, new Merges(Map.of(LATE, ALWAYS)), List.of(all));
        assertThat(use.of(EnumSet.of(EndpointClass.WORKSTATION)).of(ALWAYS)).isEqualTo(Days.of(30));
    }

    @Test
    void refusesMergesThatLeadInACircle() {
        assertThatThrownBy(() -> new Merges(Map.of(LATE, EARLY, EARLY, LATE)))
                .hasMessageContaining("must end at an endpoint that is not merged");
    }

    @Test
    void refusesAnExclusionWithoutADay() {
        assertThatThrownBy(() -> new Exclusion(LATE, APRIL.atDay(2), APRIL.atDay(2)))
                .hasMessage("until must be after 2026-04-02, but was 2026-04-02");
    }

    private EndpointDays workstations(Merges merges, List<Exclusion> exclusions) {
        return MonthUse.of(APRIL, facts, merges, exclusions).of(EnumSet.of(EndpointClass.WORKSTATION));
    }

    private static Fact fact(EndpointId endpoint, EndpointClass endpointClass, int from, int until) {
        return new Fact(endpoint, endpointClass, Days.through(until - 1).minus(Days.through(from - 1)));
    }

    private static EndpointId endpoint(int number) {
        return new EndpointId(new UUID(0, number));
    }
}
