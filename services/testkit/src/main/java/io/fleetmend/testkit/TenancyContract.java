package io.fleetmend.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What row-level security needs in order to hold, read from PostgreSQL's own catalogue (R30). Every service calls it in a test, with the
 * tables that have no tenant and why:
 *
 * <pre>{@code
 * TenancyContract.check(RunningServers.superuser(), "scheduler", Map.of("agent_key", "an agent is known before its tenant is"));
 * }</pre>
 */
public final class TenancyContract {
    /** What {@code platform} and Flyway bring along: no tenant's words but the outbox's payloads, which only the relay reads. */
    private static final Set<String> PLATFORM =
            Set.of("outbox", "outbox_target", "inbox", "dead_letter", "flyway_schema_history");

    private static final String TABLES = """
            select c.relname,
                   c.relrowsecurity and c.relforcerowsecurity as forced,
                   (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
                   (select count(*) from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
                     and pg_get_expr(p.polqual, p.polrelid) like '%tenant_provider()%'
                     and pg_get_expr(p.polwithcheck, p.polrelid) like '%tenant_provider()%') as sound_policies,
                   (select count(*) from pg_policy p where p.polrelid = c.oid
                     and pg_get_expr(p.polqual, p.polrelid) like '%tenant_sees(customer_id)%'
                     and pg_get_expr(p.polwithcheck, p.polrelid) like '%tenant_sees(customer_id)%') as by_customer,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'provider_id' and a.attnotnull) as has_provider,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id' and a.attnotnull) as has_customer,
                   exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                     where i.indrelid = c.oid and a.attname = 'provider_id') as tenant_first,
                   (select count(*) from pg_index i where i.indrelid = c.oid and i.indisunique and not exists (
                     select from pg_attribute a where a.attrelid = c.oid and a.attname = 'provider_id'
                       and a.attnum = any (i.indkey))) as oracles
            from pg_class c
            where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p')
            order by c.relname""";

    private static final String FORBIDDEN = """
            select 'materialized view ' || c.relname || ' would show every tenant''s rows' from pg_class c
              where c.relnamespace = ?::regnamespace and c.relkind = 'm'
            union all
            select 'view ' || c.relname || ' must be security_invoker, or it shows its owner''s rows' from pg_class c
              where c.relnamespace = ?::regnamespace and c.relkind = 'v'
                and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']
            union all
            select 'function ' || p.proname || ' must not be SECURITY DEFINER' from pg_proc p
              where p.pronamespace = ?::regnamespace and p.prosecdef
            union all
            select 'foreign key ' || k.conname || ' must carry provider_id, or it tells that another tenant''s row exists' from pg_constraint k
              where k.connamespace = ?::regnamespace and k.contype = 'f'
                and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'provider_id')
                and not exists (select from unnest(k.conkey, k.confkey) as pair (own, referenced)
                  join pg_attribute o on o.attrelid = k.conrelid and o.attnum = pair.own and o.attname = 'provider_id'
                  join pg_attribute r on r.attrelid = k.confrelid and r.attnum = pair.referenced and r.attname = 'provider_id')
            union all
            select 'role ' || r.rolname || ' must be NOSUPERUSER NOBYPASSRLS' from pg_roles r
              where r.rolname = ? and (r.rolsuper or r.rolbypassrls)
            union all
            select 'role ' || r.rolname || ' must be a member of no other role' from pg_roles r
              where r.rolname = ? and exists (select from pg_auth_members m where m.member = r.oid)
            union all
            select 'role ' || r.rolname || ' must own nothing' from pg_roles r
              where r.rolname = ? and exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o')""";
    private static final int SCHEMA_PARAMETERS = 7;

    private TenancyContract() {}

    /**
     * @param superuser may read the whole catalogue; it is closed
     * @param schema also the name of the service's login role
     * @param globalTables the tables that belong to no tenant, each with the reason
     * @throws AssertionError naming everything that does not hold
     */
    public static void check(Connection superuser, String schema, Map<String, String> globalTables)
            throws SQLException {
        List<String> broken = new ArrayList<>();
        globalTables.forEach((table, reason) -> {
            if (reason.isBlank()) {
                broken.add("global table %s needs a reason".formatted(table));
            }
        });
        try (superuser) {
            Set<String> missing = new TreeSet<>(globalTables.keySet());
            int tables = tables(superuser, schema, globalTables.keySet(), missing, broken);
            if (tables == 0) {
                broken.add("schema %s has no tables: did the migration run?".formatted(schema));
            }
            missing.forEach(table -> broken.add("global table %s is listed but does not exist".formatted(table)));
            forbidden(superuser, schema, broken);
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("Tenancy of schema %s does not hold:%n- %s"
                    .formatted(schema, String.join("%n- ".formatted(), broken)));
        }
    }

    private static int tables(
            Connection connection, String schema, Set<String> global, Set<String> missing, List<String> broken)
            throws SQLException {
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count++;
                    String table = row.getString("relname");
                    if (!global.contains(table) && !PLATFORM.contains(table)) {
                        tenantTable(table, row, broken);
                    }
                    missing.remove(table);
                }
            }
        }
        return count;
    }

    private static void tenantTable(String table, ResultSet row, List<String> broken) throws SQLException {
        require(row.getBoolean("forced"), table, "needs row-level security enabled and forced", broken);
        require(
                row.getInt("policies") == 1 && row.getInt("sound_policies") == 1,
                table,
                "needs exactly one policy, for all commands, with USING and WITH CHECK on tenant_provider()",
                broken);
        require(row.getBoolean("has_provider"), table, "needs provider_id uuid not null", broken);
        require(row.getBoolean("tenant_first"), table, "needs a key or index that begins with provider_id", broken);
        require(
                row.getInt("oracles") == 0,
                table,
                "has a unique key without provider_id, which tells that another tenant's row exists",
                broken);
        require(
                !row.getBoolean("has_customer") || row.getInt("by_customer") == 1,
                table,
                "has customer_id not null, so it needs isolate_by_customer",
                broken);
    }

    private static void forbidden(Connection connection, String schema, List<String> broken) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORBIDDEN)) {
            for (int parameter = 1; parameter <= SCHEMA_PARAMETERS; parameter++) {
                statement.setString(parameter, schema);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    broken.add(row.getString(1));
                }
            }
        }
    }

    private static void require(boolean holds, String table, String otherwise, List<String> broken) {
        if (!holds) {
            broken.add("table %s %s".formatted(table, otherwise));
        }
    }
}
