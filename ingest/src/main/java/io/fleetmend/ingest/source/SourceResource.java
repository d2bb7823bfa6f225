package io.fleetmend.ingest.source;

import io.fleetmend.ingest.statement.DifferingScores;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The feeds and their health. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {
    private static final Duration BETWEEN_REQUESTS = Duration.ofMinutes(1);

    private final Sources sources;
    private final SourceTable table;
    private final SourceReading reading;
    private final SetAsideTable setAsides;
    private final DifferingScores differingScores;
    private final Polling polling;
    private final Caller caller;
    private final Clock clock;

    SourceResource(
            Sources sources,
            SourceTable table,
            SourceReading reading,
            SetAsideTable setAsides,
            DifferingScores differingScores,
            Polling polling,
            Caller caller,
            Clock clock) {
        this.sources = sources;
        this.table = table;
        this.reading = reading;
        this.setAsides = setAsides;
        this.differingScores = differingScores;
        this.polling = polling;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "Every feed: whether it can be relied on, and what it held")
    public Page<SourceView> list() {
        Instant now = clock.instant();
        Map<String, SourceState> states =
                table.all().stream().collect(Collectors.toMap(SourceState::name, Function.identity()));
        Map<String, Long> differing = differingScores.bySource();
        return new Page<>(
                sources.all().stream()
                        .map(source -> SourceView.of(
                                states.getOrDefault(
                                        source.name(),
                                        SourceState.neverRead(
                                                source.name(), source.release().orElse(null))),
                                reading.progress(source.name()),
                                differing.getOrDefault(source.name(), 0L),
                                now))
                        .toList(),
                null);
    }

    @GET
    @Path("/{source}/set-aside")
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "Records of the feed that could not be used, and why; the first 1000 of its newest document")
    @APIResponse(responseCode = "200", description = "In the order of the document.")
    @APIResponse(responseCode = "404", description = "There is no such feed.")
    public Page<SetAsideView> setAside(@PathParam("source") String source, @BeanParam PageRequest page) {
        String name = sources.find(source).orElseThrow(Problems::notFound).name();
        return Page.of(
                setAsides.of(name, number(page), page.limitPlusOne()), page, view -> String.valueOf(view.number()));
    }

    private static int number(PageRequest page) {
        try {
            return page.after().isEmpty() ? 0 : Integer.parseInt(page.after());
        } catch (NumberFormatException e) {
            throw page.notOfAPage();
        }
    }

    @POST
    @Path("/{source}/refresh")
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN})
    @Operation(summary = "Reads the feed now; GET /sources shows how far it is")
    @APIResponse(
            responseCode = "202",
            description = "It will be read as soon as there is room; one that is being read goes on.")
    @APIResponse(responseCode = "404", description = "There is no such feed.")
    @APIResponse(
            responseCode = "429",
            description = "A provider asked for a feed that was looked at within the last minute.")
    public Response refresh(@PathParam("source") String source) {
        Source wanted = sources.find(source).orElseThrow(Problems::notFound);
        if (!caller.is(Roles.OPERATOR)) {
            requireNotJustRead(source);
        }
        polling.readSoon(wanted);
        return Response.accepted().build();
    }

    /** All providers share the vendors' servers: one that asks without end must not get everybody turned away. */
    private void requireNotJustRead(String source) {
        Instant again = table.find(source)
                .map(SourceState::checkedAt)
                .map(checked -> checked.plus(BETWEEN_REQUESTS))
                .orElse(Instant.MIN);
        if (again.isAfter(clock.instant())) {
            throw Problems.tooSoon("%s was looked at just now; it can be asked again from %s".formatted(source, again));
        }
    }
}
