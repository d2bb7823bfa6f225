package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import org.junit.jupiter.api.Test;

/** What may still run of a software that the next inventory does not name any more. */
class EvidenceTest {
    private static final int[] OLD = {1};
    private static final int[] NEW = {2};

    private final Evidence settled = Evidence.NONE.followedBy(OLD, Requirement.NONE, false);

    @Test
    void mayBeTheOldUntilTheEndpointIsRestarted() {
        Evidence after = settled.followedBy(NEW, Requirement.SERVICE, false);

        assertThat(after.unsettled()).containsExactly(OLD);
        assertThat(after.settledOnce()).isTrue();
    }

    @Test
    void isNothingOfTheOldOnceTheEndpointWasSetUpAnew() {
        Evidence after = settled.reinstalled().followedBy(NEW, Requirement.SERVICE, true);

        assertThat(after.unsettled()).isEmpty();
        assertThat(after.settledOnce()).isFalse();
    }
}
