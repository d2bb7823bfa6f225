package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is worth another try: nothing that would go the same way again. */
final class ReportOutcome {
    private static final Set<Reason> TRANSIENT = EnumSet.of(
            Reason.LOCKED, Reason.DOWNLOAD_FAILED, Reason.INDEX_REFRESH_FAILED, Reason.DISK_FULL, Reason.INTERRUPTED);

    private ReportOutcome() {}

    static boolean mayTryAgain(@Nullable Reason reason) {
        return reason != null && TRANSIENT.contains(reason);
    }
}
