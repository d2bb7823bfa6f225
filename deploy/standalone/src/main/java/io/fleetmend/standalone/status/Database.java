package io.fleetmend.standalone.status;

import io.fleetmend.standalone.server.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** The database of all services, past row-level security. */
final class Database {
    private static final String SUPERUSER = "postgres";
    private static final String PATIENCE_SECONDS = "5";

    private final String url;
    private final Properties login = new Properties();

    Database(int port, Secrets secrets) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/fleetmend".formatted(port);
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.get("postgres.postgres"));
        login.setProperty("connectTimeout", PATIENCE_SECONDS);
        login.setProperty("loginTimeout", PATIENCE_SECONDS);
        login.setProperty("socketTimeout", PATIENCE_SECONDS);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    /** Empty when it does not answer. */
    Optional<String> version() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("show server_version")) {
            version.next();
            return Optional.of(version.getString(1));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
