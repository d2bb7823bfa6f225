package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases, schemas and roles, from {@code deploy/postgres/bootstrap.sql}; running it again changes nothing. */
final class DatabaseBootstrap {
    static final String DATABASE = "fleetmend";
    static final String KEYCLOAK = "keycloak";

    private DatabaseBootstrap() {}

    static void apply(PostgresServer server, Secrets secrets) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            createDatabase(statement, DATABASE);
            createRole(statement, KEYCLOAK, secrets.get(ServiceDatabase.secretOf(KEYCLOAK)));
            createDatabase(statement, KEYCLOAK);
            statement.execute("alter database keycloak owner to keycloak");
            statement.execute("revoke all on database keycloak from public");
            statement.execute("revoke all on database postgres from public");
        }
        try (Connection connection = server.superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(script(secrets));
        }
    }

    private static String script(Secrets secrets) {
        String script = resource();
        for (String service : ServiceDatabase.SERVICES) {
            String schema = ServiceDatabase.schemaOf(service);
            String owner = ServiceDatabase.ownerOf(schema);
            script = fill(script, schema, secrets);
            script = fill(script, owner, secrets);
        }
        return script;
    }

    /** Secrets are base64url, so quoting them is safe. */
    private static String fill(String script, String role, Secrets secrets) {
        return script.replace(
                ":'%s_password'".formatted(role), "'%s'".formatted(secrets.get(ServiceDatabase.secretOf(role))));
    }

    private static void createDatabase(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '%s'".formatted(name))) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create database " + name);
    }

    private static void createRole(Statement statement, String name, String password) throws SQLException {
        statement.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                end $$""".formatted(name));
        statement.execute("alter role %s login nosuperuser password '%s'".formatted(name, password));
    }

    private static String resource() {
        try (InputStream in = DatabaseBootstrap.class.getResourceAsStream("bootstrap.sql")) {
            if (in == null) {
                throw new IllegalStateException("bootstrap.sql is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bootstrap.sql", e);
        }
    }
}
