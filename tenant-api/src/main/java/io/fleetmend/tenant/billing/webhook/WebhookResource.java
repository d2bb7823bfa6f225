package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a provider's programs are told what happened, by the Standard Webhooks scheme. */
@Path("/api/v1/billing/webhooks")
public class WebhookResource {
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookResource(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /**
     * @param active false once the receiver answered 410 Gone; putting it again wakes it
     * @param secret {@code whsec_…}, told once: when the webhook or the secret is new
     * @param previousUntil until when messages are signed with the secret before, too
     */
    public record WebhookView(
            String webhook,
            String url,
            Set<WebhookEvent> events,
            boolean active,
            long revision,
            @Nullable String secret,
            @Nullable Instant previousUntil) {
        static WebhookView of(Webhook webhook, @Nullable String secret) {
            return new WebhookView(
                    webhook.name(),
                    webhook.url(),
                    webhook.events(),
                    webhook.active(),
                    webhook.revision(),
                    secret,
                    webhook.previousUntil());
        }
    }

    /** @param status absent when nobody answered */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String problem) {}

    /** @param message the {@code webhook-id} that the receiver got */
    public record Delivery(
            String webhook, UUID message, String type, Instant at, DeliveryState state, List<Attempt> attempts) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<WebhookView> list() {
        return new Page<>(
                webhooks.list().stream()
                        .map(webhook -> WebhookView.of(webhook, null))
                        .toList(),
                null);
    }

    /** Addresses that are not public are refused, here and again whenever something is sent. */
    @PUT
    @Path("/{webhook}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public RestResponse<WebhookView> put(
            @PathParam("webhook") String webhook, @HeaderParam("If-Match") @Nullable String ifMatch, WebhookBody body) {
        return tagged(webhooks.put(webhook, body, ifMatch));
    }

    @POST
    @Path("/{webhook}/rotate-secret")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public RestResponse<WebhookView> rotate(@PathParam("webhook") String webhook) {
        return tagged(webhooks.rotate(webhook));
    }

    @DELETE
    @Path("/{webhook}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public void delete(@PathParam("webhook") String webhook, @HeaderParam("If-Match") @Nullable String ifMatch) {
        webhooks.delete(webhook, ifMatch);
    }

    /** Newest first, with every attempt. */
    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<Delivery> deliveries(@QueryParam("webhook") @Nullable String webhook, @BeanParam PageRequest page) {
        return Page.of(deliveries.list(webhook, page.after(), page.limitPlusOne()), page, Deliveries::position);
    }

    private static RestResponse<WebhookView> tagged(Webhooks.Put put) {
        return RestResponse.ResponseBuilder.ok(WebhookView.of(put.webhook(), put.secret()))
                .tag(Long.toString(put.webhook().revision()))
                .build();
    }
}
