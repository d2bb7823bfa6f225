package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.rest.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is left when row-level security is taken away, too: where the application still filters, its filters were never off. */
final class NoLayer {
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relrowsecurity and n.nspname in ('tenant_api', 'ingest', 'exposure', 'scheduler')""";

    private NoLayer() {}

    /** There is no way back: the services mix up their tenants from here on. */
    static void disableRowLevelSecurity(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table %s disable row level security".formatted(table));
            }
        }
    }

    /** The services that tell somebody of another's data when they are asked for nothing but the asker's own. */
    static Set<Service> leaks(World world, Sender sender) throws InterruptedException {
        Set<Service> leaking = EnumSet.noneOf(Service.class);
        for (Operation operation : OpenApiDocuments.operations()) {
            for (Visitor visitor : world.visitors()) {
                if (!leaking.contains(operation.service())
                        && operation.reads()
                        && world.controls(visitor)
                        && visitor.mayAsk(operation)) {
                    Probe probe = RightfulProbes.honest(operation, visitor);
                    if (Verdict.on(probe, sender.send(probe), world.canaries()).leak()) {
                        leaking.add(operation.service());
                    }
                }
            }
        }
        return leaking;
    }
}
