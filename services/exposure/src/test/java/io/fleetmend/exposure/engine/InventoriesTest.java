package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventoriesTest {
    private static final int[] IMAGE = IntStream.range(0, 800).toArray();

    private final Inventories inventories = new Inventories();

    @Test
    void areKeptAsWhatTheyDifferByFromTheOneBefore() {
        Inventory first = inventories.keep(IMAGE);
        Inventory second = inventories.keep(without(IMAGE, 17, 900));

        assertThat(second.shared()).isSameAs(first.shared());
        assertThat(second.removed()).containsExactly(17);
        assertThat(second.added()).containsExactly(900);
    }

    @Test
    void areSharedThemselvesWhereTheyAreNearToNothing() {
        inventories.keep(IMAGE);
        int[] other = IntStream.range(5_000, 5_700).toArray();

        assertThat(inventories.keep(other).shared().software()).isSameAs(other);
    }

    @Test
    void comeBackAsTheyWere() {
        Random random = new Random(7);
        List<int[]> given = new ArrayList<>();
        List<Inventory> kept = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int[] software =
                    random.ints(random.nextInt(40), 0, 60).distinct().sorted().toArray();
            given.add(software.clone());
            kept.add(inventories.keep(software));
        }

        for (int i = 0; i < given.size(); i++) {
            assertThat(kept.get(i).numbers()).as("inventory %d", i).isEqualTo(given.get(i));
        }
    }

    private static int[] without(int[] numbers, int one, int butWith) {
        return IntStream.concat(IntStream.of(numbers).filter(number -> number != one), IntStream.of(butWith))
                .sorted()
                .toArray();
    }
}
