package io.fleetmend.tenant.billing.mapping;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Problem;
import io.fleetmend.tenant.billing.agreement.AgreementLine;
import io.fleetmend.tenant.billing.csv.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the rows of a file come to, and what is wrong with them; a line may stand before the customer that it belongs to. */
final class MappingRows {
    private static final int CUSTOMER = 0;
    private static final int NAME = 1;
    private static final int SYSTEM = 2;
    private static final int LINE = 3;
    private static final int EXTERNAL_ID = 4;

    private final Map<CustomerId, String> names;
    private final Map<String, CustomerId> byName = new HashMap<>();
    private final Map<Key, Mapping> known = new HashMap<>();
    private final Map<Key, String> customers = new LinkedHashMap<>();
    private final Map<Key, Map<String, String>> lines = new LinkedHashMap<>();
    private final Map<Key, Integer> firstLine = new HashMap<>();
    private final List<Problem.Fault> faults = new ArrayList<>();

    private record Key(CustomerId customer, PsaSystem system) {}

    MappingRows(Map<CustomerId, String> names, Collection<Mapping> known) {
        this.names = names;
        names.forEach((customer, name) -> byName.put(name.toLowerCase(Locale.ROOT), customer));
        known.forEach(mapping -> this.known.put(new Key(mapping.customer(), mapping.system()), mapping));
    }

    void add(Csv.Row row) {
        try {
            if (row.cells().size() != MappingFile.HEAD.size()) {
                throw new IllegalArgumentException("a row must have %d cells, but had %d"
                        .formatted(MappingFile.HEAD.size(), row.cells().size()));
            }
            Key key = new Key(customer(row), system(row.cells().get(SYSTEM)));
            String named = row.cells().get(LINE).strip();
            String line = named.isEmpty() ? named : AgreementLine.key("line", named);
            String id = new MappingBody(row.cells().get(EXTERNAL_ID), null).externalId();
            firstLine.putIfAbsent(key, row.line());
            Object before = line.isEmpty()
                    ? customers.putIfAbsent(key, id)
                    : lines.computeIfAbsent(key, any -> new TreeMap<>()).putIfAbsent(line, id);
            if (before != null) {
                throw new IllegalArgumentException(
                        "each line of a customer must be named once, but '%s' is already '%s'"
                                .formatted(line.isEmpty() ? "the customer" : line, before));
            }
        } catch (IllegalArgumentException e) {
            faults.add(new Problem.Fault("line " + row.line(), String.valueOf(e.getMessage())));
        }
    }

    private CustomerId customer(Csv.Row row) {
        String id = row.cells().get(CUSTOMER).strip();
        String name = row.cells().get(NAME).strip();
        CustomerId found = id.isEmpty() ? byName.get(name.toLowerCase(Locale.ROOT)) : CustomerId.of(id);
        if (found == null || !names.containsKey(found)) {
            throw new IllegalArgumentException(
                    "customer must be the id of one of your customers, or empty with its name in name, but was '%s', '%s'"
                            .formatted(id, name));
        }
        return found;
    }

    private static PsaSystem system(String text) {
        return Arrays.stream(PsaSystem.values())
                .filter(system -> system.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "system must be one of %s, but was '%s'".formatted(Arrays.toString(PsaSystem.values()), text)));
    }

    List<Problem.Fault> faults() {
        List<Problem.Fault> all = new ArrayList<>(faults);
        lines.keySet().stream()
                .filter(key -> !customers.containsKey(key) && !known.containsKey(key))
                .forEach(key -> all.add(new Problem.Fault(
                        "line " + firstLine.get(key),
                        "a line needs its customer mapped in %s too, by a row with an empty line"
                                .formatted(key.system()))));
        return all;
    }

    /** The file's on top of what is known. */
    List<Mapping> mappings() {
        Map<Key, Mapping> merged = new LinkedHashMap<>();
        customers.forEach(
                (key, id) -> merged.put(key, new Mapping(key.customer(), key.system(), id, knownLines(key), 0)));
        lines.forEach((key, its) -> {
            Mapping base = merged.getOrDefault(key, known.get(key));
            if (base != null) {
                Map<String, String> all = new TreeMap<>(base.lines());
                all.putAll(its);
                merged.put(key, new Mapping(key.customer(), key.system(), base.externalId(), all, 0));
            }
        });
        return List.copyOf(merged.values());
    }

    private Map<String, String> knownLines(Key key) {
        Mapping before = known.get(key);
        return before == null ? Map.of() : before.lines();
    }
}
