package io.fleetmend.tenant.billing.counting;

import java.util.Locale;

/** What an endpoint is billed as. */
public enum EndpointClass {
    WORKSTATION,
    SERVER,
    OTHER;

    /** What an agent said it is; a word that is none of ours is billed, as other. */
    public static EndpointClass of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "workstation" -> WORKSTATION;
            case "server" -> SERVER;
            default -> OTHER;
        };
    }
}
