package io.fleetmend.tenant.billing.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.EndpointId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every month: each seed is another one, and a seed that fails is the whole story of the failure. */
class CountingPropertiesTest {
    private static final Set<EndpointClass> ALL = EnumSet.allOf(EndpointClass.class);
    private static final int ENDPOINTS = 12;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** A month of random facts, with re-imaged machines and exclusions. */
    private static final class Chance {
        private final Random random;
        private final YearMonth month;
        private final List<Fact> facts = new ArrayList<>();
        private final Map<EndpointId, EndpointId> older = new HashMap<>();
        private final List<Exclusion> exclusions = new ArrayList<>();

        Chance(long seed) {
            random = new Random(seed);
            month = YearMonth.of(2024 + random.nextInt(3), 1 + random.nextInt(12));
            for (int i = 0; i < ENDPOINTS; i++) {
                EndpointClass endpointClass = EndpointClass.values()[random.nextInt(3)];
                facts.add(new Fact(endpoint(i), endpointClass, randomDays()));
                if (i > 0 && random.nextInt(3) == 0) {
                    older.put(endpoint(i), endpoint(random.nextInt(i)));
                }
                if (random.nextInt(4) == 0) {
                    LocalDate from = month.atDay(1).plusDays(random.nextInt(40) - 5);
                    exclusions.add(new Exclusion(endpoint(i), from, from.plusDays(1 + random.nextInt(20))));
                }
            }
        }

        Days randomDays() {
            return new Days(
                    random.nextInt() & Days.through(month.lengthOfMonth()).bits());
        }

        MonthUse use() {
            return MonthUse.of(month, facts, new Merges(older), exclusions);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfTheFacts(long seed) {
        Chance chance = new Chance(seed);
        List<Fact> replayed = new ArrayList<>(chance.facts);
        Collections.shuffle(replayed, chance.random);
        List<Exclusion> excluded = new ArrayList<>(chance.exclusions);
        Collections.shuffle(excluded, chance.random);
        assertThat(MonthUse.of(chance.month, replayed, new Merges(chance.older), excluded))
                .isEqualTo(chance.use());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsAFactThatIsToldTwiceOnce(long seed) {
        Chance chance = new Chance(seed);
        List<Fact> twice = new ArrayList<>(chance.facts);
        twice.addAll(chance.facts);
        assertThat(MonthUse.of(chance.month, twice, new Merges(chance.older), chance.exclusions))
                .isEqualTo(chance.use());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void billsEachMachineAtMostOnceADay(long seed) {
        Chance chance = new Chance(seed);
        Set<String> seen = new HashSet<>();
        chance.use()
                .byClass()
                .values()
                .forEach(use -> use.byEndpoint()
                        .forEach((machine, days) -> days.in(chance.month)
                                .forEach(day -> assertThat(seen.add(machine + " " + day))
                                        .as("%s on %s", machine, day)
                                        .isTrue())));
        Merges merges = new Merges(chance.older);
        Set<String> managed = new HashSet<>();
        chance.facts.forEach(fact -> fact.days().in(chance.month).stream()
                .filter(day -> chance.exclusions.stream()
                        .noneMatch(exclusion -> (exclusion.endpoint().equals(fact.endpoint())
                                        || exclusion.endpoint().equals(merges.identity(fact.endpoint())))
                                && !day.isBefore(exclusion.from())
                                && day.isBefore(exclusion.until())))
                .forEach(day -> managed.add(merges.identity(fact.endpoint()) + " " + day)));
        assertThat(seen).isEqualTo(managed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsItsEvidenceToTheQuantity(long seed) {
        Chance chance = new Chance(seed);
        int days = chance.month.lengthOfMonth();
        EndpointDays use = chance.use().of(ALL);
        long most = IntStream.rangeClosed(1, days).mapToLong(use::on).max().orElseThrow();
        assertThat(quantity(CountingMethod.SNAPSHOT_AT_CLOSE, use, days)).isEqualTo(BigDecimal.valueOf(use.on(days)));
        assertThat(quantity(CountingMethod.HIGH_WATER_MARK, use, days)).isEqualTo(BigDecimal.valueOf(most));
        assertThat(quantity(CountingMethod.PRORATED_ENDPOINT_DAYS, use, days))
                .isEqualTo(BigDecimal.valueOf(
                        IntStream.rangeClosed(1, days).mapToLong(use::on).sum()));
        assertThat(quantity(CountingMethod.DAILY_AVERAGE, use, days))
                .isEqualTo(BigDecimal.valueOf(use.size()).divide(BigDecimal.valueOf(days), 4, RoundingMode.HALF_UP))
                .isLessThanOrEqualTo(BigDecimal.valueOf(most));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingNeverBillsMore(long seed) {
        Chance chance = new Chance(seed);
        long apart = MonthUse.of(chance.month, chance.facts, Merges.NONE, List.of())
                .of(ALL)
                .size();
        long together = MonthUse.of(chance.month, chance.facts, new Merges(chance.older), List.of())
                .of(ALL)
                .size();
        assertThat(together).isLessThanOrEqualTo(apart);
    }

    private static BigDecimal quantity(CountingMethod method, EndpointDays use, int days) {
        return method.quantity(method.evidence(use, days).size(), days);
    }

    private static EndpointId endpoint(int number) {
        return new EndpointId(new UUID(0x0198_c0de_0000_7000L, 0x8000_0000_0000_0000L + number));
    }
}
