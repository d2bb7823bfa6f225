package io.fleetmend.match.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.documents.supersedence.Supersedence;
import io.fleetmend.documents.supersedence.SupersedenceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Bits say what sets of names say, whatever replaces what: circles, updates that nobody offers, more than a word of them. */
class ReplacementsTest {
    private static final int UPDATES = 150;

    @Test
    void saysWhatIsMissingAsTheClosuresDo() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            SortedSet<String> offered = new TreeSet<>();
            SortedSet<String> mentioned = new TreeSet<>();
            SupersedenceBuilder builder = Supersedence.builder();
            for (int i = 0; i < UPDATES; i++) {
                String newer = update(random);
                String older = update(random);
                mentioned.add(newer);
                mentioned.add(older);
                builder.supersedes(newer, older);
                if (random.nextInt(3) > 0) {
                    offered.add(newer);
                    builder.known(newer, null);
                }
            }
            Supersedence supersedence = builder.build();
            List<String> installed = new ArrayList<>(List.of("KB-never-mentioned"));
            for (int i = 0; i < 5; i++) {
                installed.add(update(random));
            }

            Replacements replacements = new Replacements(offered, mentioned, supersedence);
            int[] numbers = installed.stream().mapToInt(replacements::number).toArray();

            assertThat(replacements.names(replacements.newest(replacements.wanted(numbers))))
                    .as("seed %d", seed)
                    .isEqualTo(missing(offered, installed, supersedence));
        }
    }

    private static SortedSet<String> missing(
            SortedSet<String> offered, List<String> installed, Supersedence supersedence) {
        SortedSet<String> wanted = new TreeSet<>(offered);
        for (String update : installed) {
            wanted.remove(update);
            wanted.removeAll(supersedence.closure(update));
        }
        SortedSet<String> newest = new TreeSet<>(wanted);
        wanted.forEach(update -> newest.removeAll(supersedence.closure(update)));
        return newest;
    }

    private static String update(Random random) {
        return "KB%d".formatted(random.nextInt(UPDATES));
    }
}
