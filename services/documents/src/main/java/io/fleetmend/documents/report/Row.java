package io.fleetmend.documents.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Map;

/**
 * What came of one source.
 *
 * @param records all that were met: those that said something and those that were skipped
 * @param reasons of skipped records, without their particulars, and how often
 * @param bytes of the documents, unpacked
 * @param seconds from the packed file to the last record, while the machine may do other things too
 * @param processorSeconds of the reading thread; the rates are of these, so they are what one core does
 * @param peakBytes of heap, with what was not yet collected
 */
@JsonPropertyOrder({
    "source",
    "files",
    "records",
    "bulletins",
    "updates",
    "vulnerabilities",
    "skipped",
    "reasons",
    "bytes",
    "seconds",
    "processorSeconds",
    "recordsPerSecond",
    "megabytesPerSecond",
    "peakMebibytes"
})
record Row(
        String source,
        int files,
        long records,
        long bulletins,
        long updates,
        long vulnerabilities,
        long skipped,
        Map<String, Long> reasons,
        long bytes,
        double seconds,
        double processorSeconds,
        long peakBytes) {
    static final String HEADER = "%-26s %9s %9s %9s %9s %7s %8s %8s %10s %7s %9s"
            .formatted(
                    "source",
                    "records",
                    "bulletins",
                    "updates",
                    "vulnerab.",
                    "skipped",
                    "seconds",
                    "CPU s",
                    "records/s",
                    "MB/s",
                    "peak MiB");

    @JsonProperty
    long recordsPerSecond() {
        return Math.round(records / processorSeconds);
    }

    @JsonProperty
    long megabytesPerSecond() {
        return Math.round(bytes / processorSeconds / 1e6);
    }

    @JsonProperty
    long peakMebibytes() {
        return peakBytes >> 20;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-26s %9d %9d %9d %9d %7d %8.2f %8.2f %10d %7d %9d",
                source,
                records,
                bulletins,
                updates,
                vulnerabilities,
                skipped,
                seconds,
                processorSeconds,
                recordsPerSecond(),
                megabytesPerSecond(),
                peakMebibytes());
    }
}
