package io.fleetmend.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void sortsNewIdsByTheirBirth() {
        Instant birth = Instant.parse("2026-11-23T10:00:00Z");

        UUID[] ids = Stream.iterate(birth, before -> before.plusMillis(1))
                .limit(100)
                .map(Uuids::next)
                .toArray(UUID[]::new);

        assertThat(ids).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0198c0de-0000-7000-8000-00000000000g",
                "' or 1=1 --",
                "0198C0DE000070008000000000000001"
            })
    void refusesWhatIsNotACanonicalUuidAndNamesIt(String text) {
        assertThatThrownBy(() -> CustomerId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customer id must be a UUID")
                .hasMessageContaining(text);
    }
}
