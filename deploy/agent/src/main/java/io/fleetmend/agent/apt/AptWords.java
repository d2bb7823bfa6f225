package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What apt's and dpkg's words (C locale) mean for us: they have one exit code, 100, for everything. */
final class AptWords {
    /** The longest detail that a report may carry. */
    private static final int LONGEST_DETAIL = 4000;

    private static final List<String> LOCKED = List.of(
            "Could not get lock",
            "Unable to acquire the dpkg frontend lock",
            "locked by another process",
            "Unable to lock directory");

    /** In the order of asking: a full disk also makes downloads fail. */
    private static final Map<Reason, List<String>> MEANINGS = meanings();

    private AptWords() {}

    private static Map<Reason, List<String>> meanings() {
        Map<Reason, List<String>> words = new LinkedHashMap<>();
        words.put(Reason.LOCKED, LOCKED);
        words.put(Reason.DISK_FULL, List.of("No space left on device", "You don't have enough free space"));
        words.put(
                Reason.UNTRUSTED_SOURCE,
                List.of(
                        "is not signed",
                        "is no longer signed",
                        "NO_PUBKEY",
                        "BADSIG",
                        "EXPKEYSIG",
                        "couldn't be verified",
                        "cannot be authenticated",
                        "unauthenticated packages",
                        "Hash Sum mismatch",
                        "Clearsigned file isn't valid"));
        words.put(Reason.WOULD_REMOVE, List.of("Packages need to be removed but remove is disabled"));
        words.put(Reason.HELD, List.of("Held packages were changed"));
        words.put(Reason.DOWNGRADE, List.of("Packages were downgraded"));
        words.put(
                Reason.DOWNLOAD_FAILED,
                List.of("Failed to fetch", "Unable to fetch", "Temporary failure resolving", "Could not connect"));
        return words;
    }

    static boolean lockIsHeld(String output) {
        return contains(output, LOCKED);
    }

    /** @param otherwise the reason where the words are none we know */
    static Setback setback(Root.Result result, Reason otherwise) {
        for (Map.Entry<Reason, List<String>> meaning : MEANINGS.entrySet()) {
            if (contains(result.output(), meaning.getValue())) {
                Reason reason = meaning.getKey();
                // what keeps an index from being fetched matters less than that there is none
                boolean index = reason == Reason.DOWNLOAD_FAILED && otherwise == Reason.INDEX_REFRESH_FAILED;
                return Setback.failed(index ? otherwise : reason, detail(result));
            }
        }
        return Setback.failed(otherwise, detail(result));
    }

    /** The complaints, or where there are none the last lines. */
    static String detail(Root.Result result) {
        List<String> complaints = result.output()
                .lines()
                .filter(line -> line.startsWith("E:") || line.startsWith("dpkg: error") || line.startsWith("Err:"))
                .toList();
        List<String> lines = result.output().lines().toList();
        List<String> told =
                complaints.isEmpty() ? lines.subList(Math.max(0, lines.size() - 12), lines.size()) : complaints;
        return shortened("exit code %d: %s".formatted(result.exitCode(), String.join("\n", told)));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private static boolean contains(String output, List<String> words) {
        return words.stream().anyMatch(output::contains);
    }
}
