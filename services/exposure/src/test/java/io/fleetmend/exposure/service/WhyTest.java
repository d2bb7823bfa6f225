package io.fleetmend.exposure.service;

import static io.fleetmend.exposure.service.Tenant.installed;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why an endpoint is affected by a bulletin, or why not, in one answer. */
@OnStack
class WhyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OtherServices others;

    private final Instant now = Instant.now(Clock.systemUTC());
    private final Tenant tenant = Tenant.any();
    private final Vendor vendor = new Vendor(tenant.release(), now);
    private final BulletinPublishedV1 notJudged = notJudged();

    @BeforeEach
    void anEndpointAndBulletinsOfEveryKind() {
        others.tell(
                vendor.feed(true),
                vendor.bulletin("DSA-1", "curl", "2"),
                vendor.bulletin("DSA-2", "bash", "2"),
                vendor.bulletin("DSA-3", 1, "curl", "2", true),
                new Vendor("debian:other-" + tenant.release(), now).bulletin("DSA-4", "curl", "2"),
                vendor.takenBack("DSA-5", 2, new Fix(tenant.release(), "curl", "2")),
                notJudged);
        others.tell(tenant.created(), tenant.inventory(now, installed("curl", "1")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> ask(vendor.id("DSA-1")).statusCode(200).body("state", equalTo("MISSING")));
        await().atMost(PATIENCE).untilAsserted(() -> ask(notJudged.bulletin()).statusCode(200));
    }

    @Test
    void namesWhatIsInstalledTheFixAndWhereThatIsSaid() {
        ask(vendor.id("DSA-1"))
                .body("reason", equalTo("BELOW_FIX"))
                .body("basis.release", equalTo(tenant.release()))
                .body("origin.source", equalTo("advisories"))
                .body("origin.documentDigest", equalTo("sha256:00"))
                .body("claims.sourcePackage", contains("curl"))
                .body("claims.fixedVersion", contains("2"))
                .body("claims.place", contains("/affected/0"))
                .body("claims[0].compared.version", contains("1"))
                .body("claims[0].compared.comparison", contains("BELOW"));
    }

    @Test
    void namesThePackageThatIsNotInstalled() {
        ask(vendor.id("DSA-2"))
                .statusCode(200)
                .body("state", equalTo("NOT_APPLICABLE"))
                .body("reason", equalTo("NOT_INSTALLED"))
                .body("claims.sourcePackage", contains("bash"))
                .body("claims[0].compared", empty());
    }

    @Test
    void tellsWithdrawnAndNotJudgedAndOtherReleasesApart() {
        ask(vendor.id("DSA-3")).body("state", equalTo("NOT_APPLICABLE")).body("reason", equalTo("WITHDRAWN"));
        ask(notJudged.bulletin()).body("state", equalTo("UNKNOWN")).body("reason", equalTo("NOT_JUDGED"));
        ask(new Vendor("debian:other-" + tenant.release(), now).id("DSA-4"))
                .body("state", equalTo("NOT_APPLICABLE"))
                .body("reason", equalTo("OTHER_RELEASE"))
                .body("claims", hasSize(1));
    }

    /** Also to whoever never heard of the revision that had it. */
    @Test
    void namesNoVersionWhereTheFixWasTakenBack() {
        ask(vendor.id("DSA-5"))
                .body("state", equalTo("UNKNOWN"))
                .body("reason", equalTo("FIX_UNREADABLE"))
                .body("claims.sourcePackage", contains("curl"))
                .body("claims[0].fixedVersion", nullValue())
                .body("claims[0].compared.version", contains("1"));
    }

    @Test
    void isNotFoundForWhoMayNotSeeTheEndpointAndForWhatNobodyPublished() {
        get(Tenant.any(), vendor.id("DSA-1")).statusCode(404);
        ask(new BulletinId("DSA-NEVER")).statusCode(404);
        tenant.portal().get(path(vendor.id("DSA-1"))).then().statusCode(200).body("state", equalTo("MISSING"));
    }

    private ValidatableResponse ask(BulletinId bulletin) {
        return get(tenant, bulletin);
    }

    private ValidatableResponse get(Tenant who, BulletinId bulletin) {
        return who.technician().get(path(bulletin)).then();
    }

    private String path(BulletinId bulletin) {
        return "/api/v1/endpoints/%s/explanations/%s".formatted(tenant.endpoint(), bulletin);
    }

    private BulletinPublishedV1 notJudged() {
        return new BulletinPublishedV1(
                new BulletinId("RHSA-" + UUID.randomUUID()),
                1,
                "redhat-csaf",
                "Important: curl",
                Severity.HIGH,
                now,
                false,
                now,
                List.of(),
                List.of(),
                List.of(),
                false,
                "sha256:01");
    }
}
