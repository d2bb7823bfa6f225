package io.fleetmend.agent.apply;

import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;

/** What the endpoint's owner wants run around an installation. */
public interface Hooks {
    Hooks NONE = new Hooks() {
        @Override
        public void before(StepLog steps) {}

        @Override
        public void after(StepLog steps) {}
    };

    /** @throws Setback when one fails, which means: not now */
    void before(StepLog steps) throws Setback;

    /** Exit codes are evidence; what is installed stays so. */
    void after(StepLog steps);
}
