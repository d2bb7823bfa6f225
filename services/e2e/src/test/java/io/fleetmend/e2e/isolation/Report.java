package io.fleetmend.e2e.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of all probes. */
final class Report {
    private static final int SHOWN = 60;

    private final List<Verdict> bad = new ArrayList<>();
    private final Map<String, Verdict> firstOfTwins = new HashMap<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private int probes;
    private int leaks;

    void add(Operation operation, List<Probe> asked, List<Reply> replies, Canaries canaries, double took) {
        seconds.put("%s, %d probes".formatted(operation.key(), asked.size()), took);
        if (!asked.isEmpty()) {
            operations.add(operation.key());
        }
        for (int i = 0; i < asked.size(); i++) {
            Verdict verdict = Verdict.on(asked.get(i), replies.get(i), canaries);
            probes++;
            leaks += verdict.leak() ? 1 : 0;
            if (!verdict.good()) {
                bad.add(verdict);
            }
            compare(operation, verdict);
        }
    }

    /** A stranger's id and nobody's id: the very same answer, or the difference tells that there is something. */
    private void compare(Operation operation, Verdict verdict) {
        String twin = verdict.probe().twin();
        if (twin == null) {
            return;
        }
        Verdict first = firstOfTwins.putIfAbsent(operation.key() + " " + twin, verdict);
        if (first != null && !first.reply().sameAs(verdict.reply())) {
            leaks++;
            bad.add(new Verdict(
                    verdict.probe(),
                    verdict.reply(),
                    true,
                    List.of("must be the very same answer as with %s: %s"
                            .formatted(first.probe().what(), first.reply()))));
        }
    }

    String line(String mode, int all, double seconds) {
        return "ISOLATION mode=%s probes=%d operations=%d leaks=%d unprobed=%d wrong=%d seconds=%.1f"
                .formatted(mode, probes, operations.size(), leaks, all - operations.size(), bad.size(), seconds);
    }

    int leaks() {
        return leaks;
    }

    Set<String> operations() {
        return operations;
    }

    int probes() {
        return probes;
    }

    /** Empty when everything was right. */
    String wrong() {
        return bad.stream().limit(SHOWN).map(Verdict::toString).collect(Collectors.joining("\n"))
                + (bad.size() > SHOWN ? "\n… and %d more".formatted(bad.size() - SHOWN) : "");
    }

    /** Where the time went, the longest first, for a file. */
    String slowest() {
        return seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> "%.1f s: %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    /** Every wrong answer, for a file. */
    String everythingWrong() {
        return bad.stream().map(Verdict::toString).collect(Collectors.joining("\n"));
    }
}
