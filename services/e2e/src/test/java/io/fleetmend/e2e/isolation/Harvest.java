package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Lets everybody's endpoint be patched once, and gathers the ids of what came of it. */
final class Harvest {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Rest rest;
    private final Canaries canaries;
    private final Clock clock;

    Harvest(Rest rest, Canaries canaries, Clock clock) {
        this.rest = rest;
        this.canaries = canaries;
        this.clock = clock;
    }

    /** Until then findings come and go, and with them everything that is made of them. */
    void awaitFeeds(Caller operator) {
        Awaitility.await("every source is read and healthy")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> rest.get(operator, Service.INGEST, "/sources").items().stream()
                        .allMatch(source -> source.path("healthy").asBoolean()
                                && source.path("state").asText().equals("IDLE")));
    }

    /** Findings open, jobs are made and done, evidence is kept. */
    void awaitEvidence(List<Tenancy> tenancies) {
        for (Tenancy tenancy : tenancies) {
            Awaitility.await("the endpoint of %s has done its job and proven it".formatted(tenancy.owner()))
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> proven(tenancy));
        }
    }

    private boolean proven(Tenancy tenancy) {
        tenancy.endpoint().round();
        return tenancy.endpoint()
                .job()
                .filter(job ->
                        rest.get(tenancy.household().admin(), Service.SCHEDULER, "/jobs/%s/evidence".formatted(job))
                                        .status()
                                == 200)
                .isPresent();
    }

    /** So that there is a reason with a canary in it. */
    void approveOnce(Tenancy tenancy) {
        String approvals = "/approvals?limit=1&customer=" + tenancy.customer();
        String bulletin = rest.get(tenancy.technician(), Service.SCHEDULER, approvals)
                .items()
                .getFirst()
                .at("/bulletin/bulletin")
                .asText();
        rest.post(
                        tenancy.technician(),
                        Service.SCHEDULER,
                        "/approvals",
                        Map.of(
                                "customer",
                                tenancy.customer(),
                                "bulletins",
                                List.of(bulletin),
                                "decision",
                                "APPROVED",
                                "reason",
                                canaries.text(tenancy.owner(), "reason")))
                .succeeded();
    }

    Belongings of(Tenancy tenancy) {
        Owner owner = tenancy.owner();
        JobId job = tenancy.endpoint().job().orElseThrow();
        AttemptId attempt = tenancy.endpoint().attempt().orElseThrow();
        JsonNode seen = rest.get(tenancy.household().admin(), Service.SCHEDULER, "/jobs/" + job)
                .succeeded()
                .json();
        Map<IdKind, String> ids = new EnumMap<>(IdKind.class);
        ids.put(IdKind.PROVIDER, tenancy.household().provider());
        ids.put(IdKind.CUSTOMER, tenancy.customer());
        ids.put(IdKind.SITE, tenancy.site());
        ids.put(IdKind.ENDPOINT, tenancy.endpoint().id().toString());
        ids.put(IdKind.DEPLOYMENT, seen.path("deployment").asText());
        ids.put(IdKind.JOB, job.toString());
        ids.put(IdKind.ATTEMPT, attempt.toString());
        ids.put(IdKind.EXCEPTION, exception(tenancy));
        ids.put(IdKind.CUSTOM_BULLETIN, customBulletin(tenancy.household()));
        ids.put(IdKind.USERNAME, tenancy.viewer().username());
        ids.put(IdKind.BILLING_CLIENT, tenancy.household().billing().clientId());
        JsonNode bulletin = first(tenancy, "/bulletins?limit=1");
        ids.put(IdKind.BULLETIN, bulletin.path("id").asText());
        ids.put(IdKind.VULNERABILITY, bulletin.at("/vulnerabilities/0").asText());
        ids.put(IdKind.SOURCE, first(tenancy, "/sources").path("source").asText());
        ids.put(IdKind.DAY, "2026-01-01");
        ids.put(IdKind.PERIOD, period(tenancy));
        ids.put(IdKind.MONTH, month(tenancy));
        ids.put(IdKind.STATEMENT_LINE, "server");
        ids.put(IdKind.PSA_SYSTEM, "STRIPE");
        ids.put(IdKind.WEBHOOK, "isolation-probe");
        canaries.id(owner, job.toString());
        canaries.id(owner, attempt.toString());
        canaries.id(owner, ids.getOrDefault(IdKind.DEPLOYMENT, ""));
        return new Belongings(owner.name(), ids);
    }

    /** One of the documents that the project ships, under the provider's words; sent again for its next customer it is no other. */
    private String customBulletin(Household household) {
        Owner owner = household.owner();
        String document = OpenApiDocuments.read(
                        Path.of("ingest", "src", "main", "resources", "outbreaks", "ms08-067.json"))
                .replace("\"id\": \"MS08-067\"", "\"id\": \"%s\"".formatted(canaries.text(owner, "bulletin")))
                .replace("The Server service", canaries.text(owner, "title"));
        String id = rest.postFile(
                        household.admin(),
                        Service.INGEST,
                        "/custom-bulletins",
                        "application/csaf+json",
                        document.getBytes(StandardCharsets.UTF_8))
                .succeeded()
                .json()
                .path("id")
                .asText();
        canaries.id(owner, id);
        return id;
    }

    /** The one that runs. */
    private String period(Tenancy tenancy) {
        return rest.get(tenancy.household().admin(), Service.TENANT_API, "/billing/periods")
                .items()
                .getFirst()
                .path("period")
                .asText();
    }

    /** The newest with a report, which is the customer's own: where it lives another month may have begun already. */
    private String month(Tenancy tenancy) {
        return rest.get(
                        tenancy.household().admin(),
                        Service.TENANT_API,
                        "/customers/%s/reports".formatted(tenancy.customer()))
                .items()
                .getFirst()
                .path("month")
                .asText();
    }

    /** Asked for with a canary in its reason; nobody signs it, so nothing else comes of it. */
    private String exception(Tenancy tenancy) {
        Map<String, Object> asked = Map.of(
                "customer",
                tenancy.customer(),
                "bulletin",
                "DSA-0000-1",
                "reason",
                canaries.text(tenancy.owner(), "exception"),
                "expiresAt",
                Instant.now(clock).plus(Duration.ofDays(30)).toString());
        String id = rest.post(tenancy.technician(), Service.TENANT_API, "/exceptions", asked)
                .succeeded()
                .json()
                .path("id")
                .asText();
        canaries.id(tenancy.owner(), id);
        return id;
    }

    private JsonNode first(Tenancy tenancy, String path) {
        return rest.get(tenancy.household().admin(), Service.INGEST, path)
                .items()
                .getFirst();
    }
}
