package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import io.fleetmend.scheduler.trust.Trust;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes enrolment tokens. */
@Path("/api/v1/customers/{customerId}/sites/{siteId}/enrolment-tokens")
public class EnrolmentTokenResource {
    private final EnrolmentTokens tokens;
    private final KnownCustomers customers;
    private final EnrolmentConfig config;
    private final Trust trust;
    private final Clock clock;
    private final String address;

    EnrolmentTokenResource(
            EnrolmentTokens tokens,
            KnownCustomers customers,
            EnrolmentConfig config,
            Trust trust,
            Clock clock,
            @ConfigProperty(name = "fleetmend.scheduler.address") String address) {
        this.tokens = tokens;
        this.customers = customers;
        this.config = config;
        this.trust = trust;
        this.clock = clock;
        this.address = address;
    }

    /** @param validFor ISO 8601, such as {@code PT15M}, which is also what counts without it */
    public record NewToken(@Nullable Duration validFor) {}

    /**
     * @param token shown this once
     * @param trust the fingerprint of the trust root, which the agent compares with what the server shows it
     * @param installCommand what to type on the machine
     */
    public record Token(String token, Instant expiresAt, String trust, String installCommand) {}

    @POST
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Transactional
    public Token issue(
            @PathParam("customerId") CustomerId customerId,
            @PathParam("siteId") SiteId siteId,
            @Nullable NewToken body) {
        KnownCustomers.KnownCustomer customer = customers
                .find(customerId)
                .filter(known -> known.active() && known.sites().contains(siteId))
                .orElseThrow(Problems::notFound);
        Duration validFor = body == null || body.validFor() == null ? config.validFor() : body.validFor();
        if (!validFor.isPositive() || validFor.compareTo(config.longest()) > 0) {
            throw Problems.invalid(
                    "validFor",
                    "validFor must be more than PT0S and at most %s, but was %s".formatted(config.longest(), validFor));
        }
        Instant expiresAt = clock.instant().plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        String token = tokens.issue(customer.provider(), customerId, siteId, expiresAt);
        String command = "fleetmend-agent enrol --server %s --token %s --trust %s"
                .formatted(address, token, trust.fingerprint());
        return new Token(token, expiresAt, trust.fingerprint(), command);
    }
}
