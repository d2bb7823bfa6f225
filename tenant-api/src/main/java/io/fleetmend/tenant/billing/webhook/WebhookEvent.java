package io.fleetmend.tenant.billing.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What programs can be told. */
public enum WebhookEvent {
    PERIOD_CLOSED("billing.period.closed"),
    USAGE_CHANGED("billing.usage.changed"),
    MAPPING_MISSING("billing.mapping.missing"),
    EXPORT_FAILED("billing.export.failed");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    @JsonValue
    public String type() {
        return type;
    }

    @JsonCreator
    public static WebhookEvent of(String type) {
        return Arrays.stream(values())
                .filter(event -> event.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("events must be some of %s, but one was '%s'"
                        .formatted(
                                Arrays.stream(values()).map(WebhookEvent::type).toList(), type)));
    }
}
