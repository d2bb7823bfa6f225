package io.fleetmend.exposure.service;

import static io.restassured.RestAssured.given;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.testkit.TestToken;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A customer of its own for each test, with one endpoint. */
record Tenant(ProviderId provider, CustomerId customer, EndpointId endpoint, String release) {
    static Tenant any() {
        // a release of its own keeps the bulletins of one test out of the others
        UUID id = UUID.randomUUID();
        return new Tenant(
                new ProviderId(UUID.randomUUID()),
                new CustomerId(UUID.randomUUID()),
                new EndpointId(id),
                "debian:" + id.toString().substring(0, 8));
    }

    Tenant sibling() {
        return new Tenant(provider, new CustomerId(UUID.randomUUID()), new EndpointId(UUID.randomUUID()), release);
    }

    CustomerChangedV1 created() {
        return new CustomerChangedV1(provider, customer, "Customer", ZoneId.of("UTC"), List.of(), true);
    }

    PolicyChangedV1 policy(Duration within) {
        return new PolicyChangedV1(
                provider,
                customer,
                1,
                new PolicyChangedV1.AutoApproval(Set.of(), false, null),
                List.of(new PolicyChangedV1.Deadline("own", Set.of(Severity.HIGH), false, within)),
                List.of(),
                List.of(),
                new PolicyChangedV1.Restart(true, false),
                Duration.ofHours(24));
    }

    EndpointEnrolledV1 enrolled(Instant at) {
        return new EndpointEnrolledV1(
                provider, customer, new SiteId(UUID.randomUUID()), endpoint, "host", "server", at);
    }

    InventoryReportedV1 inventory(Instant at, InstalledPackage... packages) {
        List<InstalledPackage> installed = List.of(packages);
        String[] os = release.split(":", 2);
        return new InventoryReportedV1(
                provider,
                customer,
                new SiteId(UUID.randomUUID()),
                endpoint,
                "sha256:" + installed.hashCode(),
                at,
                at,
                new OperatingSystem(os[0], os[1], "Debian", "amd64"),
                new RestartState(Requirement.NONE, List.of(), "6.1", "6.1"),
                new PackageSources(true, at, null, List.of()),
                installed);
    }

    static InstalledPackage installed(String name, String version) {
        return new InstalledPackage(
                name, "amd64", version, name, version, false, InstalledPackage.PackageState.INSTALLED);
    }

    RequestSpecification technician() {
        return given().auth()
                .oauth2(TestToken.of("tess", "technician")
                        .provider(provider)
                        .allCustomers()
                        .sign());
    }

    RequestSpecification portal() {
        return given().auth()
                .oauth2(TestToken.of("pia", "portal-viewer")
                        .provider(provider)
                        .customers(customer)
                        .sign());
    }
}
