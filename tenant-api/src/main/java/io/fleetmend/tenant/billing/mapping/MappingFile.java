package io.fleetmend.tenant.billing.mapping;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Problem;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.csv.Csv;
import io.fleetmend.tenant.billing.mapping.MappingResource.Imported;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mappings as a file: a row names what a system calls a customer, or one of the customer's lines. */
@ApplicationScoped
class MappingFile {
    static final List<String> HEAD = List.of("customer", "name", "system", "line", "externalId");
    private static final int MOST = 100_000;

    private final Mappings mappings;
    private final Customers customers;
    private final AuditLog audit;
    private final Acting acting;

    MappingFile(Mappings mappings, Customers customers, AuditLog audit, Acting acting) {
        this.mappings = mappings;
        this.customers = customers;
        this.audit = audit;
        this.acting = acting;
    }

    @Transactional
    String write() {
        Map<CustomerId, String> names = customers.names();
        StringBuilder text = new StringBuilder(Csv.line(HEAD));
        mappings.list(null, "", MOST).stream()
                .sorted(Comparator.comparing((Mapping mapping) -> names.getOrDefault(mapping.customer(), ""))
                        .thenComparing(mapping -> mapping.customer().toString())
                        .thenComparing(Mapping::system))
                .forEach(mapping -> {
                    String name = names.getOrDefault(mapping.customer(), "");
                    text.append(row(mapping, name, "", mapping.externalId()));
                    new TreeMap<>(mapping.lines()).forEach((line, id) -> text.append(row(mapping, name, line, id)));
                });
        return text.toString();
    }

    private static String row(Mapping mapping, String name, String line, String externalId) {
        return Csv.line(
                List.of(mapping.customer().toString(), name, mapping.system().name(), line, externalId));
    }

    @Transactional
    Imported read(String text) {
        List<Csv.Row> rows = Csv.read(text);
        if (rows.isEmpty() || !rows.getFirst().cells().equals(HEAD)) {
            throw Problems.invalid(
                    "body",
                    "The first line must be '%s', but was '%s'."
                            .formatted(
                                    String.join(",", HEAD),
                                    rows.isEmpty()
                                            ? ""
                                            : String.join(",", rows.getFirst().cells())));
        }
        List<Csv.Row> body = rows.subList(1, rows.size());
        audit.record(new Deed(
                acting.name(),
                acting.provider(),
                null,
                "mapping.import",
                "mappings",
                Map.of("rows", Integer.toString(body.size()))));
        MappingRows read = new MappingRows(customers.names(), mappings.list(null, "", MOST));
        body.forEach(read::add);
        List<Problem.Fault> faults = read.faults();
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(
                            "csv-rows-refused",
                            "%d of %d rows are wrong, so none was taken.".formatted(faults.size(), body.size()))
                    .with(faults);
        }
        mappings.write(read.mappings());
        return new Imported(body.size(), read.mappings().size());
    }
}
