package io.fleetmend.tenant.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.Days;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.counting.EndpointDays;
import io.fleetmend.tenant.billing.counting.Fact;
import io.fleetmend.tenant.billing.counting.Merges;
import io.fleetmend.tenant.billing.counting.MonthUse;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However late facts come, and whatever they take back: what was billed together is what the month amounts to. */
class AdjustmentsTest {
    private static final Set<EndpointClass> SERVERS = EnumSet.of(EndpointClass.SERVER);
    private static final LineRef LINE = new LineRef(YearMonth.of(2026, 2), "servers");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addUpToWhatTheFactsSayInTheEnd(long seed) {
        Random random = new Random(seed);
        CountingMethod method = CountingMethod.values()[random.nextInt(4)];
        ClosedLine billed = new ClosedLine(LINE, SERVERS, method, method.quantity(0, 28), EndpointDays.NONE);
        MonthUse use = use(random);
        for (int round = 0; round < 6; round++) {
            use = use(random);
            billed = after(billed, billed.adjustment(use));
            EndpointDays evidence = method.evidence(use.of(SERVERS), 28);
            assertThat(billed.quantity()).isEqualByComparingTo(method.quantity(evidence.size(), 28));
            assertThat(billed.adjustment(use)).as("nothing is adjusted twice").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdEvidenceThatSumsToTheDifference(long seed) {
        Random random = new Random(seed);
        CountingMethod method = CountingMethod.values()[random.nextInt(4)];
        EndpointDays before = method.evidence(use(random).of(SERVERS), 28);
        ClosedLine closed = new ClosedLine(LINE, SERVERS, method, method.quantity(before.size(), 28), before);
        closed.adjustment(use(random)).ifPresent(adjustment -> {
            long changed = adjustment.endpointDays();
            BigDecimal exact =
                    method.quantity(before.size() + changed, 28).subtract(method.quantity(before.size(), 28));
            assertThat(adjustment.quantity()).isEqualByComparingTo(exact);
            assertThat(adjustment.adjusts()).isEqualTo(LINE);
            assertThat(adjustment.key()).isEqualTo("2026-02.servers");
        });
    }

    private static ClosedLine after(ClosedLine billed, Optional<CountedLine> adjustment) {
        return adjustment
                .map(line -> new ClosedLine(
                        LINE,
                        SERVERS,
                        billed.method(),
                        billed.quantity().add(line.quantity()),
                        billed.evidence().minus(line.removed()).plus(line.added())))
                .orElse(billed);
    }

    private static MonthUse use(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            facts.add(new Fact(
                    new EndpointId(new UUID(0, i)),
                    EndpointClass.SERVER,
                    new Days(random.nextInt() & Days.through(28).bits())));
        }
        EndpointId reimaged = new EndpointId(new UUID(0, 1));
        Merges merges =
                random.nextBoolean() ? Merges.NONE : new Merges(Map.of(reimaged, new EndpointId(new UUID(0, 0))));
        return MonthUse.of(LINE.period(), facts, merges, List.of());
    }
}
