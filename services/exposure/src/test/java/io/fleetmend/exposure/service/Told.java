package io.fleetmend.exposure.service;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Event;
import io.fleetmend.testkit.RunningServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the service wrote into its outbox, looked up behind its back. */
final class Told {
    private Told() {}

    static <E extends Event> List<E> of(CustomerId customer, Class<E> event) {
        List<E> told = new ArrayList<>();
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement = connection.prepareStatement(
                        "select payload from exposure.outbox where customer_id = ? and type = ? order by seq")) {
            statement.setObject(1, customer.value());
            statement.setString(2, event.getSimpleName());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    told.add(ContractsJson.get().readValue(row.getBytes(1), event));
                }
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
        return told;
    }

    static void update(String sql, UUID customer) {
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, customer);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static long count(String sql) {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
