package io.fleetmend.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells the database, for the transaction that begins, whose rows exist. The setting is local to the transaction: outside of one, or
 * without a scope, no tenant row is seen at all.
 */
@Singleton
class RowLevelSecurityHook implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        TenantScope scope = CurrentTenant.now();
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('fleetmend.provider', ?, true), set_config('fleetmend.customers', ?, true)")) {
            statement.setString(1, scope.providerSetting());
            statement.setString(2, scope.customersSetting());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the tenant scope could not be set, so the connection is not used", e);
        }
    }
}
