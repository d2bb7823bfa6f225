package io.fleetmend.documents.microsoft;

import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.documents.model.Remediation.Category;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a CVRF document says can be done. */
record CvrfFixes(
        String vulnerability,
        @Nullable String severity,
        CvrfForm.Tracking tracking,
        CvrfProducts products,
        Place place) {

    static List<CvrfForm.Fix> all(CvrfForm.Flaw flaw) {
        return flaw.remediations() == null || flaw.remediations().remediation() == null
                ? List.of()
                : flaw.remediations().remediation();
    }

    /** Null for what is none, such as a known issue. */
    static @Nullable Category category(CvrfForm.Fix fix) {
        return switch (fix.type() == null ? "" : fix.type()) {
            case "Vendor Fix" -> Category.VENDOR_FIX;
            case "Workaround" -> Category.WORKAROUND;
            case "Mitigation" -> Category.MITIGATION;
            case "None Available" -> Category.NONE_AVAILABLE;
            case "Will Not Fix" -> Category.NO_FIX_PLANNED;
            default -> null;
        };
    }

    List<Remediation> remediations(CvrfForm.Flaw flaw) {
        List<Remediation> remediations = new ArrayList<>();
        for (CvrfForm.Fix fix : all(flaw)) {
            Category category = category(fix);
            if (category != null) {
                remediations.add(new Remediation(
                        category,
                        fix.description(),
                        fix.url(),
                        Restart.ofMicrosoft(fix.restart()),
                        products.named(fix.products())));
            }
        }
        return remediations;
    }

    /** One for each product that a fix is for: what it supersedes there is said for that product. */
    List<Update> updates(CvrfForm.Flaw flaw) {
        List<Update> updates = new ArrayList<>();
        for (CvrfForm.Fix fix : all(flaw)) {
            if (category(fix) == Category.VENDOR_FIX) {
                name(fix)
                        .ifPresent(name -> products.named(fix.products())
                                .forEach(product -> updates.add(update(name, fix, product))));
            }
        }
        return updates;
    }

    /** A KB number, or for Microsoft's own Linux a package with the version that is mended. */
    private static Optional<String> name(CvrfForm.Fix fix) {
        Optional<String> kb = KbNames.of(fix.description());
        boolean isPackage = "CBL-Mariner".equals(fix.subType()) || "Azure Linux".equals(fix.subType());
        return kb.isPresent() || !isPackage || fix.build() == null
                ? kb
                : Optional.ofNullable(fix.description()).filter(name -> !name.isBlank());
    }

    private Update update(String name, CvrfForm.Fix fix, Product product) {
        return new Update(
                name,
                fix.build(),
                null,
                product.name(),
                null,
                vulnerability,
                null,
                severity,
                Restart.ofMicrosoft(fix.restart()),
                Times.of(tracking.released()),
                List.of(vulnerability),
                superseded(fix.supercedence()),
                List.of(),
                place);
    }

    /** Free text of the vendor: what is no name of an update there is kept as it stands, since nothing else says it. */
    private static List<String> superseded(@Nullable String written) {
        try {
            return KbNames.superseded(written);
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(written).strip());
        }
    }
}
