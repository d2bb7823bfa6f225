package io.fleetmend.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WantedSourcesTest {
    private static final List<Source> KNOWN =
            List.of(new Named("debian-osv"), new Named("debian-archive:bookworm"), new Named("nvd"));

    @Test
    void keepsTheOrderInWhichSourcesAreRead() {
        assertThat(wanted("nvd", "debian-osv")).containsExactly("debian-osv", "nvd");
    }

    @Test
    void takesAnArchivesIndexesTogether() {
        assertThat(wanted("debian-archive")).containsExactly("debian-archive:bookworm");
    }

    @Test
    void takesAll() {
        assertThat(wanted("all")).hasSize(3);
    }

    @Test
    void mayNameArchivesWhereThereIsNone() {
        assertThat(new WantedSources(List.of("debian-archive")).of(List.of(new Named("nvd"))))
                .isEmpty();
    }

    @Test
    void refusesANameThatNoSourceHas() {
        assertThatThrownBy(() -> wanted("debian"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[all, debian-archive, debian-osv, nvd]")
                .hasMessageContaining("'debian'");
    }

    private static List<String> wanted(String... names) {
        return new WantedSources(List.of(names))
                .of(KNOWN).stream().map(Source::name).toList();
    }

    private record Named(String name) implements Source {
        @Override
        public Optional<Reading> fetch(Known known) {
            return Optional.empty();
        }
    }
}
