package io.fleetmend.versions.scheme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text by its bytes in UTF-8, as they are: no normal form. */
final class LexicographicScheme {
    private LexicographicScheme() {}

    static int compareVersions(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
