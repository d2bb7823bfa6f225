package io.fleetmend.tenant.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.TestClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day counts when the endpoint was enrolled and not retired at some moment of it, by the customer's clock; whenever it is told. */
@OnStack
class ManagedDaysTest {
    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    private record Span(Instant enrolled, Instant retired) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/Havana",
                "Africa/Cairo",
                "Pacific/Chatham",
                "Pacific/Apia",
                "America/St_Johns",
                "Asia/Kathmandu",
                "Australia/Lord_Howe"
            })
    void areThoseOfTheCustomersZone(ZoneId zone) throws SQLException {
        Random random = new Random(zone.getId().hashCode());
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        clock.set(start);
        Tenant provider = Tenant.create();
        CustomerId customer = provider.customer("Somewhere", zone.getId());
        for (int i = 0; i < 6; i++) {
            EndpointId endpoint = new EndpointId(UUID.randomUUID());
            Span span = span(random, start);
            // what is told late, or only after days were counted that turn out to be none
            clock.set(span.enrolled().plus(Duration.ofHours(random.nextInt(24 * 60))));
            managing.enrol(provider.id(), customer, endpoint, "server", span.enrolled());
            Instant told = span.retired().plus(Duration.ofHours(random.nextInt(24 * 20)));
            clock.set(told.isAfter(clock.instant()) ? told : clock.instant());
            managing.roll();
            managing.retire(provider.id(), customer, endpoint, span.retired());
            managing.roll();
            assertThat(standing(endpoint)).as("%s", span).isEqualTo(expected(span, zone));
        }
    }

    private static Span span(Random random, Instant start) {
        Instant enrolled = start.plusSeconds(random.nextInt(60 * 24 * 3600));
        return new Span(enrolled, enrolled.plusSeconds(1 + random.nextInt(20 * 24 * 3600)));
    }

    /** Day by day, by what a day is: from its first moment to that of the next. */
    private static List<String> expected(Span span, ZoneId zone) {
        List<String> days = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(span.enrolled(), zone).minusDays(2);
        for (int i = 0; i < 30; i++, day = day.plusDays(1)) {
            Instant begins = day.atStartOfDay(zone).toInstant();
            Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (span.enrolled().isBefore(ends) && !span.retired().isBefore(begins)) {
                days.add(day.toString());
            }
        }
        return days;
    }

    private static List<String> standing(EndpointId endpoint) throws SQLException {
        return List.copyOf(new TreeSet<>(Tenant.rows(
                "select day::text from tenant_api.endpoint_day where endpoint_id = ?::uuid", endpoint.toString())));
    }
}
