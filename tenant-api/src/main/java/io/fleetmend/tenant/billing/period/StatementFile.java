package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.csv.Csv;
import io.fleetmend.tenant.billing.mapping.Mapping;
import io.fleetmend.tenant.billing.mapping.Mappings;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import io.fleetmend.tenant.billing.statement.CountedLine;
import io.fleetmend.tenant.billing.statement.LineRef;
import io.fleetmend.tenant.billing.statement.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month as comma-separated values, for whatever system takes a file: a row per line and per adjustment, which names the line that it
 * corrects. Of a month that is closed the file is the same whenever it is asked for; of another its state says so in every row.
 */
@ApplicationScoped
class StatementFile {
    static final List<String> HEAD = List.of(
            "period",
            "state",
            "customer",
            "externalId",
            "line",
            "externalLine",
            "method",
            "unit",
            "quantity",
            "adjusts");

    private final Periods periods;
    private final PeriodStatements statements;
    private final Mappings mappings;
    private final Acting acting;

    StatementFile(Periods periods, PeriodStatements statements, Mappings mappings, Acting acting) {
        this.periods = periods;
        this.statements = statements;
        this.mappings = mappings;
        this.acting = acting;
    }

    @Transactional
    String of(YearMonth period) {
        ProviderId provider = acting.provider();
        PeriodState state = periods.one(period).state();
        StringBuilder file = new StringBuilder(Csv.line(HEAD));
        for (Statement statement : statements.all(period)) {
            Mapping mapping =
                    mappings.of(provider, statement.customer(), PsaSystem.CSV).orElse(null);
            statement.lines().forEach(line -> file.append(row(statement, state, mapping, line)));
        }
        return file.toString();
    }

    private static String row(Statement statement, PeriodState state, @Nullable Mapping mapping, CountedLine line) {
        LineRef adjusts = line.adjusts();
        Map<String, String> externalLines = mapping == null ? Map.of() : mapping.lines();
        return Csv.line(List.of(
                statement.period().toString(),
                state.name(),
                statement.customer().toString(),
                mapping == null ? "" : mapping.externalId(),
                line.key(),
                externalLines.getOrDefault(adjusts == null ? line.key() : adjusts.line(), ""),
                line.method().name(),
                line.method().unit().name(),
                line.quantity().toPlainString(),
                adjusts == null ? "" : adjusts.period() + "/" + adjusts.line()));
    }
}
