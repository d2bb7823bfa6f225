package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobReceipt;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.inventory.Inventories;
import io.fleetmend.scheduler.job.Leasing;
import io.fleetmend.scheduler.job.ReceivedReport;
import io.fleetmend.scheduler.job.Reports;
import io.fleetmend.scheduler.job.Verification;
import io.fleetmend.scheduler.trust.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What an agent's words set off. */
@ApplicationScoped
class AgentWork {
    private final Endpoints endpoints;
    private final Inventories inventories;
    private final Leasing leasing;
    private final Reports reports;
    private final Verification verification;
    private final Trust trust;
    private final AgentConfig config;
    private final Clock clock;

    AgentWork(
            Endpoints endpoints,
            Inventories inventories,
            Leasing leasing,
            Reports reports,
            Verification verification,
            Trust trust,
            AgentConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.inventories = inventories;
        this.leasing = leasing;
        this.reports = reports;
        this.verification = verification;
        this.trust = trust;
        this.config = config;
        this.clock = clock;
    }

    CheckInResponse checkIn(EnrolledEndpoint endpoint, CheckInRequest request) {
        Instant now = clock.instant();
        Endpoint known = endpoints.find(endpoint.endpoint()).orElseThrow();
        boolean current = request.inventoryDigest().equals(known.inventoryDigest());
        endpoints.checkedIn(endpoint, request.agentVersion(), request.inventoryDigest(), now);
        if (current) {
            verification.confirmed(endpoint, request.inventoryDigest());
        }
        List<SignedDocument> jobs = leasing.next(endpoint, request).stream().toList();
        return new CheckInResponse(now, config.period(), !current, jobs, trust.rootsAfter(request.trustRootVersion()));
    }

    void inventory(EnrolledEndpoint endpoint, InventoryReport report) {
        inventories.store(endpoint, report);
        verification.confirmed(endpoint, report.digest());
    }

    JobReceipt report(EnrolledEndpoint endpoint, JobReport report, SignedBody signed) {
        return reports.receive(
                endpoint,
                new ReceivedReport(
                        report,
                        signed.bytes(),
                        signed.signature().contentDigest(),
                        signed.signature().signatureInputHeader(),
                        signed.signature().signatureHeader()));
    }
}
