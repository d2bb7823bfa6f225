package io.fleetmend.ingest.bulletin;

import io.fleetmend.contracts.Severity;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.http.SearchText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of bulletins is narrowed down to; what is not given leaves nothing out. */
public class BulletinSearch {
    private static final String VULNERABILITY = "cve-";

    @QueryParam("search")
    @Parameter(
            description =
                    "Part of an id, a title, or the name of a product or update (a KB number too), the name of a source package, or the beginning of a CVE")
    public @Nullable String search;

    @QueryParam("vulnerability")
    @Parameter(description = "A vulnerability that the bulletin names")
    public @Nullable String vulnerability;

    @QueryParam("product")
    @Parameter(
            description = "Part of the name of a product or update that it concerns, or the name of a source package")
    public @Nullable String product;

    @QueryParam("severity")
    @Schema(implementation = Severity.class)
    public @Nullable String severity;

    @QueryParam("knownExploited")
    @Parameter(description = "Whether CISA lists one of its vulnerabilities as exploited")
    public @Nullable Boolean knownExploited;

    @QueryParam("publishedSince")
    @Parameter(description = "The first moment of release that counts")
    @Schema(format = "date-time")
    public @Nullable String publishedSince;

    @QueryParam("publishedUntil")
    @Parameter(description = "The first moment of release that does not count any more")
    @Schema(format = "date-time")
    public @Nullable String publishedUntil;

    /** Null when the search is none for a text. */
    @Nullable
    String text() {
        String text = SearchText.of(search);
        return text == null || text.startsWith(VULNERABILITY) ? null : text;
    }

    /** As vulnerabilities are written, in capitals; null when the search is none for the beginning of one. */
    @Nullable
    String vulnerabilityBeginning() {
        String text = SearchText.of(search);
        return text == null || !text.startsWith(VULNERABILITY) ? null : text.toUpperCase(Locale.ROOT);
    }

    @Nullable
    String exactVulnerability() {
        if (vulnerability != null && (vulnerability.isEmpty() || vulnerability.indexOf('\0') >= 0)) {
            throw Problems.invalid("vulnerability", "vulnerability must be an id such as CVE-2026-1234");
        }
        return vulnerability;
    }

    /** In small letters; null for any. */
    @Nullable
    String wantedProduct() {
        return SearchText.of(product);
    }

    @Nullable
    String wantedSeverity() {
        if (severity != null
                && Arrays.stream(Severity.values()).noneMatch(one -> one.name().equals(severity))) {
            throw Problems.invalid(
                    "severity",
                    "severity must be one of %s, but was '%s'".formatted(Arrays.toString(Severity.values()), severity));
        }
        return severity;
    }

    Instant since() {
        return Moments.or("publishedSince", publishedSince, Instant.EPOCH);
    }

    Instant until(Instant endOfTime) {
        return Moments.or("publishedUntil", publishedUntil, endOfTime);
    }
}
