package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesOfServicesTest {
    private static PostgresServer postgres;

    @BeforeAll
    static void migrateEachSchemaAsItsOwner() throws SQLException {
        postgres = PostgresServer.startTemporary();
        for (String service : ServiceDatabase.SERVICES) {
            ServiceDatabase database = postgres.database(service);
            try (Connection owner =
                    DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
                owner.createStatement().execute("create table secret (id bigserial primary key, word text)");
            }
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-api", "ingest", "exposure", "scheduler"})
    void serviceReadsAndWritesItsOwnTablesWithoutNamingTheSchema(String service) throws SQLException {
        assertThat(as(service, "insert into secret (word) values ('mine') returning word"))
                .isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource({"tenant-api,scheduler", "ingest,tenant_api", "exposure,ingest", "scheduler,exposure"})
    void serviceCannotReadTheSchemaOfAnother(String service, String foreign) {
        assertThatThrownBy(() -> as(service, "select count(*) from %s.secret".formatted(foreign)))
                .hasMessageContaining("permission denied for schema " + foreign);
    }

    @Test
    void serviceOwnsNothing() throws SQLException {
        try (Connection connection = postgres.superuser("fleetmend");
                Statement statement = connection.createStatement();
                ResultSet owned = statement.executeQuery("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname in ('tenant_api', 'ingest', 'exposure', 'scheduler')""")) {
            owned.next();
            assertThat(owned.getInt(1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table secret",
                "truncate secret",
                "alter table secret disable row level security",
                "create table mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "set role scheduler_owner"
            })
    void serviceCannotChangeTheSchema(String forbidden) {
        assertThatThrownBy(() -> as("scheduler", forbidden)).isInstanceOf(SQLException.class);
    }

    @Test
    void noServiceBypassesRowLevelSecurity() throws SQLException {
        try (Connection connection = postgres.superuser("fleetmend");
                Statement statement = connection.createStatement();
                ResultSet strong = statement.executeQuery("""
                        select coalesce(string_agg(rolname, ','), '') from pg_roles
                        where (rolsuper or rolbypassrls) and rolname <> 'postgres'""")) {
            strong.next();
            assertThat(strong.getString(1)).isEmpty();
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("fleetmend"), "postgres", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    private static String as(String service, String sql) throws SQLException {
        ServiceDatabase database = postgres.database(service);
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet answer = statement.getResultSet();
            answer.next();
            return answer.getString(1);
        }
    }
}
