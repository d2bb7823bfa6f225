package io.fleetmend.agent.packages;

import io.fleetmend.contracts.agent.v1.JobReport.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What was run for an attempt, in order: part of its evidence. */
public final class StepLog {
    private final Clock clock;
    private final List<Step> steps = new ArrayList<>();

    public StepLog(Clock clock) {
        this.clock = clock;
    }

    public <T> T record(String name, Supplier<T> work, ToIntFunction<T> exitCode) {
        Instant startedAt = clock.instant();
        T result = work.get();
        steps.add(new Step(name, exitCode.applyAsInt(result), startedAt, clock.instant()));
        return result;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
