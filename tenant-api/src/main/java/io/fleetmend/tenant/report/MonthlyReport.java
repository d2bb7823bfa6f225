package io.fleetmend.tenant.report;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.tenant.branding.Branding;
import io.fleetmend.tenant.compliance.Compliance;
import io.fleetmend.tenant.compliance.PastCompliance;
import io.fleetmend.tenant.exception.RiskException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a customer's month; the document is made of them and of nothing else.
 *
 * @param from included; the first moment of the month in the customer's zone
 * @param until excluded
 * @param over false while the month goes on: there will be more
 * @param atBegin by the last measurement before the month, however long ago that was
 * @param atEnd by the last measurement before the month's end; where its {@code asOf} is before {@code from}, none of the month is known
 * @param days those of which a measurement is known, each by its last one; how the others were, nobody can tell
 * @param notPatched jobs that ended without success, by how and why
 * @param exceptions that were asked for or held at some time of the month
 */
public record MonthlyReport(
        Branding provider,
        CustomerId customer,
        String customerName,
        ZoneId timeZone,
        YearMonth month,
        Instant from,
        Instant until,
        boolean over,
        Compliance atBegin,
        Compliance atEnd,
        List<PastCompliance.Day> days,
        Patched patched,
        List<NotPatched> notPatched,
        List<RiskException> exceptions) {
    public MonthlyReport {
        days = List.copyOf(days);
        notPatched = List.copyOf(notPatched);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * What jobs installed and a later inventory proved.
     *
     * @param endpoints on how many endpoints something was
     * @param pairs sum of the endpoints of all bulletins
     */
    public record Patched(long endpoints, long pairs, List<PatchedBulletin> bulletins) {
        public Patched {
            bulletins = List.copyOf(bulletins);
        }
    }

    /** @param last when the last of its endpoints was proven to have it */
    public record PatchedBulletin(BulletinId bulletin, long endpoints, Instant last) {}

    /** @param reason from a closed list; absent where none was given */
    public record NotPatched(JobState state, @Nullable String reason, long jobs) {}
}
