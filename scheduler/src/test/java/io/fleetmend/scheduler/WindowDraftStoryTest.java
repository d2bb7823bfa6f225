package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What windows would open that are only being written; the clock of the stories stands in November 2026. */
@OnStack
class WindowDraftStoryTest extends SchedulerStory {
    private final Tenant tenant = Tenant.fresh();

    @Test
    void showsTheNextFiveInTheZoneOfTheWindow() {
        Response preview = preview(window("FREQ=MONTHLY;BYDAY=2TU", "PT3H"));
        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        // summer time begins on the second Sunday of March in New York
        assertThat(preview.<List<String>>path("items.start"))
                .containsExactly(
                        "2026-12-08T07:00:00Z",
                        "2027-01-12T07:00:00Z",
                        "2027-02-09T07:00:00Z",
                        "2027-03-09T07:00:00Z",
                        "2027-04-13T06:00:00Z");
    }

    @Test
    void leavesOutWhatIsFrozen() {
        Response preview = preview(
                window("FREQ=MONTHLY;BYDAY=2TU", "PT3H"),
                List.of(Map.of("from", "2026-12-01T00:00:00Z", "to", "2027-01-31T00:00:00Z", "reason", "year's end")));
        assertThat(preview.<String>path("items[0].start")).isEqualTo("2027-02-09T07:00:00Z");
    }

    @Test
    void namesWhatCannotBeRead() {
        Response preview = preview(window("EVERY=NOW;AND;THEN", "PT3H"));
        assertThat(preview.<List<String>>path("unreadableWindows")).containsExactly("nightly");
        assertThat(preview.<List<?>>path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FREQ=SECONDLY, PT3H, recurrence", "FREQ=DAILY, PT169H, length", "FREQ=DAILY, PT0S, length"})
    void refusesWhatNoPolicyTakes(String recurrence, String length, String field) {
        Response refused = preview(window(recurrence, length));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("field")).isEqualTo("windows[0]." + field);
    }

    @Test
    void isForThoseWhoMayReadPolicies() {
        assertThat(caller(tenant, "paula", "portal-viewer")
                        .body(drafts(window("FREQ=DAILY", "PT3H"), List.of()))
                        .post("/api/v1/window-occurrences/preview")
                        .statusCode())
                .isEqualTo(403);
    }

    private Response preview(Map<String, String> window) {
        return preview(window, List.of());
    }

    private Response preview(Map<String, String> window, List<Map<String, String>> freezes) {
        return technician(tenant).body(drafts(window, freezes)).post("/api/v1/window-occurrences/preview");
    }

    private static Map<String, Object> drafts(Map<String, String> window, List<Map<String, String>> freezes) {
        return Map.of("windows", List.of(window), "freezes", freezes);
    }

    private static Map<String, String> window(String recurrence, String length) {
        return Map.of(
                "id", "nightly",
                "name", "Nightly",
                "timeZone", "America/New_York",
                "start", "2026-01-13T02:00",
                "recurrence", recurrence,
                "length", length);
    }
}
