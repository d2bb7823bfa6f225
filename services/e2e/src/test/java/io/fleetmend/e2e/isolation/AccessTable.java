package io.fleetmend.e2e.isolation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may ask what, as {@code docs/flows.md} says it. An operation that is not here, or whose own declaration says otherwise, fails the
 * build: whoever adds one says here who may call it.
 */
final class AccessTable {
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "staff", Set.of("provider-admin", "technician"),
            "portal", Set.of("portal-viewer", "portal-signer"),
            "billing", Set.of("billing-read", "billing-export"));

    private static final String TABLE = """
            tenant-api POST /api/v1/providers : operator
            tenant-api GET /api/v1/providers : operator
            tenant-api GET /api/v1/providers/{providerId} : operator
            tenant-api POST /api/v1/providers/{providerId}/admins : operator
            tenant-api POST /api/v1/customers : provider-admin
            tenant-api GET /api/v1/customers : staff portal
            tenant-api GET /api/v1/customers/{customerId} : staff portal
            tenant-api PATCH /api/v1/customers/{customerId} : provider-admin
            tenant-api POST /api/v1/customers/{customerId}/sites : provider-admin
            tenant-api GET /api/v1/customers/{customerId}/sites : staff portal
            tenant-api PATCH /api/v1/customers/{customerId}/sites/{siteId} : provider-admin
            tenant-api POST /api/v1/users : provider-admin
            tenant-api GET /api/v1/users : provider-admin
            tenant-api PUT /api/v1/users/{username} : provider-admin
            tenant-api DELETE /api/v1/users/{username} : provider-admin
            tenant-api POST /api/v1/billing-clients : provider-admin
            tenant-api GET /api/v1/billing-clients : provider-admin
            tenant-api DELETE /api/v1/billing-clients/{clientId} : provider-admin
            tenant-api PUT /api/v1/policy : provider-admin
            tenant-api GET /api/v1/policy : staff
            tenant-api PUT /api/v1/customers/{customerId}/policy : provider-admin
            tenant-api GET /api/v1/customers/{customerId}/policy : staff portal
            tenant-api DELETE /api/v1/customers/{customerId}/policy : provider-admin
            tenant-api GET /api/v1/customers/{customerId}/compliance : staff portal
            tenant-api GET /api/v1/customers/{customerId}/compliance-snapshots : staff portal
            tenant-api GET /api/v1/customers/{customerId}/reports : staff portal
            tenant-api GET /api/v1/customers/{customerId}/reports/{month} : staff portal
            tenant-api GET /api/v1/customers/{customerId}/reports/{month}/pdf : staff portal
            tenant-api GET /api/v1/branding : staff
            tenant-api PUT /api/v1/branding : provider-admin
            tenant-api GET /api/v1/billing/usage : billing
            tenant-api GET /api/v1/billing/usage-events : billing
            tenant-api GET /api/v1/billing/exclusions : provider-admin billing
            tenant-api PUT /api/v1/billing/exclusions/{endpointId}/{from} : provider-admin
            tenant-api DELETE /api/v1/billing/exclusions/{endpointId}/{from} : provider-admin
            tenant-api GET /api/v1/billing/merges : provider-admin billing
            tenant-api PUT /api/v1/billing/merges/{endpointId} : provider-admin
            tenant-api DELETE /api/v1/billing/merges/{endpointId} : provider-admin
            tenant-api GET /api/v1/billing/customers/{customerId}/agreement : provider-admin billing
            tenant-api PUT /api/v1/billing/customers/{customerId}/agreement : provider-admin
            tenant-api GET /api/v1/billing/periods : provider-admin billing
            tenant-api GET /api/v1/billing/periods/{period} : provider-admin billing
            tenant-api POST /api/v1/billing/periods/{period}:close : provider-admin billing-export
            tenant-api GET /api/v1/billing/periods/{period}/statements : provider-admin billing
            tenant-api GET /api/v1/billing/periods/{period}/statements/csv : provider-admin billing
            tenant-api GET /api/v1/billing/periods/{period}/statements/{customerId} : provider-admin billing
            tenant-api GET /api/v1/billing/periods/{period}/statements/{customerId}/canonical : provider-admin billing
            tenant-api GET /api/v1/billing/periods/{period}/statements/{customerId}/days : provider-admin billing
            tenant-api GET /api/v1/billing/periods/{period}/statements/{customerId}/lines/{line}/evidence : provider-admin billing
            tenant-api GET /api/v1/billing/mappings : provider-admin billing
            tenant-api GET /api/v1/billing/mappings/unmapped : provider-admin billing
            tenant-api GET /api/v1/billing/mappings/csv : provider-admin billing
            tenant-api POST /api/v1/billing/mappings/csv : provider-admin billing-export
            tenant-api PUT /api/v1/billing/mappings/{customerId}/{system} : provider-admin billing-export
            tenant-api DELETE /api/v1/billing/mappings/{customerId}/{system} : provider-admin billing-export
            tenant-api GET /api/v1/billing/webhooks : provider-admin billing
            tenant-api GET /api/v1/billing/webhooks/deliveries : provider-admin billing
            tenant-api PUT /api/v1/billing/webhooks/{webhook} : provider-admin billing-export
            tenant-api DELETE /api/v1/billing/webhooks/{webhook} : provider-admin billing-export
            tenant-api POST /api/v1/billing/webhooks/{webhook}/rotate-secret : provider-admin billing-export
            tenant-api GET /api/v1/billing/export-targets : provider-admin billing
            tenant-api PUT /api/v1/billing/export-targets/{system} : provider-admin billing-export
            tenant-api DELETE /api/v1/billing/export-targets/{system} : provider-admin billing-export
            tenant-api GET /api/v1/billing/periods/{period}/exports/{system} : provider-admin billing
            tenant-api POST /api/v1/billing/periods/{period}/exports/{system} : billing-export
            tenant-api POST /api/v1/billing/periods/{period}/exports/{system}/dry-run : provider-admin billing-export
            tenant-api POST /api/v1/billing/periods/{period}/exports/{system}/{customerId}/{line}/resolve : provider-admin billing-export
            tenant-api POST /api/v1/exceptions : staff
            tenant-api GET /api/v1/exceptions : staff portal
            tenant-api GET /api/v1/exceptions/{exceptionId} : staff portal
            tenant-api POST /api/v1/exceptions/{exceptionId}/sign : portal-signer
            tenant-api POST /api/v1/exceptions/{exceptionId}/refuse : portal-signer
            tenant-api POST /api/v1/exceptions/{exceptionId}/withdraw : staff
            tenant-api GET /api/v1/audit : provider-admin
            ingest GET /api/v1/bulletins : staff portal operator
            ingest GET /api/v1/bulletins/{bulletinId} : staff portal operator
            ingest GET /api/v1/bulletins/{bulletinId}/story : staff portal operator
            ingest GET /api/v1/custom-bulletins : staff portal
            ingest POST /api/v1/custom-bulletins : provider-admin
            ingest GET /api/v1/custom-bulletins/{customBulletinId} : staff portal
            ingest GET /api/v1/custom-bulletins/{customBulletinId}/document : staff portal
            ingest GET /api/v1/vulnerabilities/{vulnerability} : staff portal operator
            ingest GET /api/v1/updates : staff operator
            ingest GET /api/v1/sources : staff operator
            ingest GET /api/v1/sources/{source}/set-aside : staff operator
            ingest POST /api/v1/sources/{source}/refresh : operator provider-admin
            ingest GET /api/v1/statements : staff portal operator
            exposure GET /api/v1/findings : staff portal
            exposure GET /api/v1/endpoints/{endpointId}/findings : staff portal
            exposure GET /api/v1/endpoints/{endpointId}/explanations/{bulletinId} : staff portal
            exposure GET /api/v1/endpoints/{endpointId}/exposure-windows : staff portal
            exposure GET /api/v1/customers/{customerId}/exposure-windows : staff portal
            exposure GET /api/v1/exposure-window-percentiles : staff portal
            exposure GET /api/v1/customers/{customerId}/exposure : staff portal
            exposure GET /api/v1/bulletins/{bulletinId}/affected : staff
            exposure GET /api/v1/worst : staff
            exposure GET /api/v1/exposures : staff
            exposure GET /api/v1/endpoint-standings : staff portal
            scheduler POST /api/v1/customers/{customerId}/sites/{siteId}/enrolment-tokens : staff
            scheduler GET /api/v1/endpoints : staff portal
            scheduler GET /api/v1/endpoints/{endpointId} : staff portal
            scheduler GET /api/v1/endpoints/{endpointId}/inventory : staff portal
            scheduler GET /api/v1/endpoints/{endpointId}/plan : staff portal
            scheduler DELETE /api/v1/endpoints/{endpointId} : provider-admin
            scheduler GET /api/v1/approvals : staff portal
            scheduler POST /api/v1/approvals : approver provider-admin
            scheduler POST /api/v1/approvals/preview : approver provider-admin
            scheduler POST /api/v1/approvals/bulk : approver provider-admin
            scheduler GET /api/v1/deployments : staff portal
            scheduler GET /api/v1/deployments/{deploymentId} : staff portal
            scheduler POST /api/v1/deployments/{deploymentId}/halt : staff
            scheduler POST /api/v1/deployments/{deploymentId}/resume : staff
            scheduler POST /api/v1/deployments/{deploymentId}/cancel : staff
            scheduler GET /api/v1/progress : staff portal
            scheduler GET /api/v1/jobs : staff portal
            scheduler GET /api/v1/jobs/{jobId} : staff portal
            scheduler GET /api/v1/jobs/{jobId}/evidence : staff portal
            scheduler GET /api/v1/customers/{customerId}/window-occurrences : staff portal
            scheduler POST /api/v1/window-occurrences/preview : staff
            scheduler GET /api/v1/next-windows : staff portal
            scheduler POST /agent/v1/enrol : -
            scheduler POST /agent/v1/check-in : agent
            scheduler POST /agent/v1/inventory : agent
            scheduler POST /agent/v1/reports : agent
            tenant-api GET /api/v1/dead-letters : operator
            tenant-api POST /api/v1/dead-letters/replay : operator
            ingest GET /api/v1/dead-letters : operator
            ingest POST /api/v1/dead-letters/replay : operator
            exposure GET /api/v1/dead-letters : operator
            exposure POST /api/v1/dead-letters/replay : operator
            scheduler GET /api/v1/dead-letters : operator
            scheduler POST /api/v1/dead-letters/replay : operator
            """;

    /** What carries no token: all but the enrolment are signed by an endpoint's key, the enrolment by the key that it brings. */
    static final Set<String> WITHOUT_TOKEN = Set.of(
            "scheduler POST /agent/v1/enrol",
            "scheduler POST /agent/v1/check-in",
            "scheduler POST /agent/v1/inventory",
            "scheduler POST /agent/v1/reports");

    /** The one route of the API that asks for no signature it knows already. */
    static final String ENROLMENT = "scheduler POST /agent/v1/enrol";

    private static final Map<String, Set<String>> ROLES = read();

    private AccessTable() {}

    static Set<String> keys() {
        return ROLES.keySet();
    }

    /** @throws AssertionError when nobody said who may call it */
    static Set<String> rolesOf(Operation operation) {
        Set<String> roles = ROLES.get(operation.key());
        if (roles == null) {
            throw new AssertionError("%s is not in the table of who may ask what: add it there and to docs/flows.md"
                    .formatted(operation));
        }
        return roles;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] sides = line.split(" : ", -1);
            Set<String> roles = new LinkedHashSet<>();
            for (String word : sides[1].split(" ", -1)) {
                if (!word.equals("-")) {
                    roles.addAll(GROUPS.getOrDefault(word, Set.of(word)));
                }
            }
            table.put(sides[0], Set.copyOf(roles));
        });
        return Map.copyOf(table);
    }
}
