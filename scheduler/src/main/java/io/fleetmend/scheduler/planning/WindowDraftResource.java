package io.fleetmend.scheduler.planning;

import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.planning.WindowOccurrenceResource.Preview;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When windows would open that nobody has put into a policy yet, by the very calendar of the planner. Needs nobody's data, and keeps nothing. */
@Path("/api/v1/window-occurrences/preview")
public class WindowDraftResource {
    private static final int SHOWN = 5;
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Clock clock;

    WindowDraftResource(Clock clock) {
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    public Preview preview(WindowDrafts drafts) {
        MaintenanceCalendar calendar = MaintenanceCalendar.of(drafts.windows(), drafts.freezes());
        Instant now = clock.instant();
        return new Preview(calendar.between(now, now.plus(AHEAD), SHOWN), calendar.unreadable());
    }
}
