package io.fleetmend.documents.report;

import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.reading.Sink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the entries of a source say, counted. */
final class Facts {
    private final Map<String, OfSource> sources = new HashMap<>();

    OfSource of(String source) {
        return sources.computeIfAbsent(source, name -> new OfSource());
    }

    static final class OfSource implements Sink {
        private final Map<String, Long> counts = new HashMap<>();
        private final Set<String> cves = new HashSet<>();
        private final Map<String, Set<String>> predicted = new HashMap<>();

        long get(String name) {
            return name.equals("distinct CVEs") ? cves.size() : counts.getOrDefault(name, 0L);
        }

        int distinctOfDay(String day) {
            return predicted.getOrDefault(day, Set.of()).size();
        }

        @Override
        public void record(List<? extends Entry> entries) {
            for (Entry entry : entries) {
                switch (entry) {
                    case Bulletin bulletin -> bulletin(bulletin);
                    case Update update -> update(update);
                    case Vulnerability vulnerability -> vulnerability(vulnerability);
                }
            }
        }

        @Override
        public void skip(Place place, String reason) {
            // counted by the report
        }

        private void bulletin(Bulletin bulletin) {
            bulletin.vulnerabilities().stream()
                    .filter(id -> id.startsWith("CVE-"))
                    .forEach(cves::add);
            bulletin.products()
                    .forEach(status -> add("products", status.products().size()));
            bulletin.remediations().forEach(remediation -> add("restart " + remediation.restart(), 1));
        }

        private void update(Update update) {
            add("superseding", update.supersedes().isEmpty() ? 0 : 1);
            add("superseded", update.supersededBy().isEmpty() ? 0 : 1);
            add("supersededBy", update.supersededBy().size());
        }

        private void vulnerability(Vulnerability vulnerability) {
            add("rejected", vulnerability.rejected() ? 1 : 0);
            add("decisions", vulnerability.decision() == null ? 0 : 1);
            if (vulnerability.exploited() != null && vulnerability.exploited().ransomware()) {
                add("ransomware", 1);
            }
            if (vulnerability.prediction() != null) {
                predicted
                        .computeIfAbsent(
                                String.valueOf(vulnerability.prediction().date()), day -> new HashSet<>())
                        .add(vulnerability.id());
            }
        }

        private void add(String name, long more) {
            counts.merge(name, more, Long::sum);
        }
    }
}
