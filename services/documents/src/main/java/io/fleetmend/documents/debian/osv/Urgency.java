package io.fleetmend.documents.debian.osv;

import io.fleetmend.contracts.Severity;
import io.fleetmend.documents.osv.OsvDocument;
import java.util.Collection;

/** Debian's urgency as a severity. Advisories state none, records of CVEs sometimes do. */
final class Urgency {
    private Urgency() {}

    /** The highest one; not stated as soon as one entry states none, since that one could be the worst. */
    static Severity of(Collection<OsvDocument.Affected> affected) {
        Severity highest = Severity.LOW;
        for (OsvDocument.Affected entry : affected) {
            OsvDocument.Specific specific = entry.specific();
            Severity severity = specific == null ? Severity.NOT_STATED : of(String.valueOf(specific.urgency()));
            if (severity == Severity.NOT_STATED) {
                return Severity.NOT_STATED;
            }
            if (severity.compareTo(highest) < 0) {
                highest = severity;
            }
        }
        return affected.isEmpty() ? Severity.NOT_STATED : highest;
    }

    private static Severity of(String urgency) {
        return switch (urgency) {
            case "high" -> Severity.HIGH;
            case "medium" -> Severity.MEDIUM;
            case "low", "unimportant" -> Severity.LOW;
            default -> Severity.NOT_STATED;
        };
    }
}
