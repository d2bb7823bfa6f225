package io.fleetmend.ingest.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.update.StagedPackages.Staged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IngestTest
class OffersTest {
    private static final int MANY = 40_000;

    @Inject
    AgroalDataSource database;

    @Inject
    StagedPackages staged;

    @Inject
    Offers offers;

    @BeforeEach
    void startEmpty() {
        Feed.empty();
    }

    /** Row by row it would take minutes, which is how it was: the staging table was last analysed when it was empty. */
    @Test
    void compareAllRowsAtOnceWhateverTheStatisticsSay() {
        Feed.execute("delete from ingest.staged_package");
        Feed.execute("analyze ingest.staged_package");
        assertThat(replaceByAllBut(0)).isEqualTo(MANY);
        Feed.execute("analyze ingest.staged_package");

        assertThat(replaceByAllBut(1)).isEqualTo(1);
    }

    private long replaceByAllBut(int first) {
        return QuarkusTransaction.requiringNew().call(() -> {
            giveUpAfterAMinute();
            staged.add(IntStream.range(first, MANY).mapToObj(OffersTest::listed).toList());
            return offers.replaceByStaged("debian:12", "bookworm", Feed.NOW);
        });
    }

    private void giveUpAfterAMinute() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = '60s'");
        }
    }

    private static Staged listed(int number) {
        String name = "package-" + number;
        return new Staged(name, "amd64", "1.0-1", name, "1.0-1", "%064x".formatted(number), 1);
    }
}
