package io.fleetmend.documents.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a vulnerability, or the bulletin as a whole, means for products.
 *
 * @param vulnerability null when it is said of all that the bulletin names
 */
public record ProductStatus(Status status, @Nullable String vulnerability, List<Product> products) {
    public ProductStatus {
        products = List.copyOf(products);
    }

    /** CSAF 2.0 section 3.2.3.9, and {@code unknown} of CSAF 2.1. */
    public enum Status {
        FIRST_AFFECTED,
        FIRST_FIXED,
        FIXED,
        KNOWN_AFFECTED,
        KNOWN_NOT_AFFECTED,
        LAST_AFFECTED,
        RECOMMENDED,
        UNDER_INVESTIGATION,
        UNKNOWN;

        /** Null for a word that CSAF does not have. */
        public static @Nullable Status of(String csaf) {
            for (Status status : values()) {
                if (status.name().toLowerCase(Locale.ROOT).equals(csaf)) {
                    return status;
                }
            }
            return null;
        }
    }
}
