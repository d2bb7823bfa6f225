package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenancyContractTest {
    private static final String SOUND = """
            create function leaky.tenant_provider() returns uuid language sql as 'select null::uuid';
            create table leaky.sound (provider_id uuid primary key);
            alter table leaky.sound enable row level security;
            alter table leaky.sound force row level security;
            create policy tenant on leaky.sound using (provider_id = leaky.tenant_provider())
                with check (provider_id = leaky.tenant_provider());
            """;

    @BeforeEach
    void schema() throws SQLException {
        sql("create schema leaky; set search_path = leaky; " + SOUND);
    }

    @AfterEach
    void noSchema() throws SQLException {
        sql("drop schema leaky cascade");
    }

    @Test
    void letsASoundSchemaPass() throws SQLException {
        check(Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table leaky.open (provider_id uuid primary key)                                | open needs row-level security
            alter table leaky.sound no force row level security                                   | sound needs row-level security
            create policy also on leaky.sound using (true)                                        | sound needs exactly one policy
            alter table leaky.sound add column name text unique                                   | sound has a unique key without provider_id
            alter table leaky.sound add column customer_id uuid not null                          | sound has customer_id
            alter table leaky.sound drop constraint sound_pkey                                    | sound needs a key or index
            create materialized view leaky.all_of_them as select * from leaky.sound               | materialized view all_of_them
            create view leaky.window_ as select * from leaky.sound                                | view window_ must be security_invoker
            create function leaky.f() returns int language sql security definer as 'select 1'     | function f must not be SECURITY DEFINER
            alter table leaky.sound add column other uuid references leaky.sound                  | foreign key sound_other_fkey must carry provider_id
            create table leaky.part (provider_id uuid not null) partition by hash (provider_id)   | part needs row-level security""")
    void namesWhatIsWrong(String mistake, String message) throws SQLException {
        sql(mistake);
        assertThatThrownBy(() -> check(Map.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void wantsTheListOfGlobalTablesToBeTrue() {
        assertThatThrownBy(() -> check(Map.of("gone", "because")))
                .hasMessageContaining("global table gone is listed but does not exist");
        assertThatThrownBy(() -> check(Map.of("sound", " "))).hasMessageContaining("global table sound needs a reason");
    }

    private static void check(Map<String, String> global) throws SQLException {
        TenancyContract.check(RunningServers.superuser(), "leaky", global);
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
