package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.documents.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that a vendor's reader could make nothing of. */
class AdvisoriesTest {
    private final List<String> refused = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names nothing that could be affected or installed",
                "says only what nobody can read",
                "must have name and secfixes"
            })
    void areTold(String reason) {
        skip(reason);

        assertThat(refused).containsExactly("list.json " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"names no version that mends anything", "says only that Alpine's package never was affected"})
    void areNotToldWhereAlpineHasNothingToSay(String reason) {
        skip(reason);

        assertThat(refused).isEmpty();
    }

    private void skip(String reason) {
        Release release = Release.named("alpine:3.17");
        Inventory nothing = new Inventory("alpine:3.17", Set.of("apk"), List.of(), List.of());
        Vendor alpine = Vendor.all().stream()
                .filter(each -> each.isOf("alpine"))
                .findFirst()
                .orElseThrow();
        new Advisories(release, new Fixes(release, nothing), refused::add)
                .from(alpine)
                .skip(new Place("list.json", "", ""), reason);
    }
}
