package io.fleetmend.documents.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done; the details in the vendor's words. */
public record Remediation(
        Category category,
        @Nullable String details,
        @Nullable String url,
        Restart restart,
        List<Product> products) {
    public Remediation {
        products = List.copyOf(products);
    }

    /** CSAF section 3.2.3.12; the last two are of CSAF 2.1. */
    public enum Category {
        VENDOR_FIX,
        MITIGATION,
        WORKAROUND,
        NO_FIX_PLANNED,
        NONE_AVAILABLE,
        FIX_PLANNED,
        OPTIONAL_PATCH;

        /** Null for a word that CSAF does not have. */
        public static @Nullable Category of(String csaf) {
            for (Category category : values()) {
                if (category.name().toLowerCase(Locale.ROOT).equals(csaf)) {
                    return category;
                }
            }
            return null;
        }
    }
}
