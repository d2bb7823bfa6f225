package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.tenant.access.Input;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where to tell, and what. */
public record WebhookBody(String url, Set<WebhookEvent> events) {
    private static final int LONGEST = 2000;

    public WebhookBody {
        url = Input.text("url", url, LONGEST);
        if (Input.atMost("events", events, WebhookEvent.values().length).isEmpty()) {
            throw new IllegalArgumentException("events must have at least one entry, but had none");
        }
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    }
}
