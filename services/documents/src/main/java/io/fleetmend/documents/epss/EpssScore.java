package io.fleetmend.documents.epss;

import io.fleetmend.documents.input.BadDocumentException;
import java.util.regex.Pattern;

/**
 * One vulnerability's score.
 *
 * @param epss probability of exploitation in the next 30 days, 0 to 1
 * @param percentile 0 to 1
 */
public record EpssScore(String vulnerability, double epss, double percentile) {
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    static EpssScore parse(String line, char separator, long number) throws BadDocumentException {
        int first = line.indexOf(separator);
        int second = line.indexOf(separator, first + 1);
        if (first > 0 && second > first && line.indexOf(separator, second + 1) < 0) {
            String vulnerability = line.substring(0, first);
            if (CVE.matcher(vulnerability).matches()) {
                return new EpssScore(
                        vulnerability,
                        share(line.substring(first + 1, second), number),
                        share(line.substring(second + 1), number));
            }
        }
        throw new BadDocumentException(
                "line %d must be a CVE id, a score and a percentile, but was '%s'".formatted(number, line));
    }

    private static double share(String text, long number) throws BadDocumentException {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the same message as for one that is out of range
        }
        throw new BadDocumentException("line %d must have shares from 0 to 1, but has '%s'".formatted(number, text));
    }
}
