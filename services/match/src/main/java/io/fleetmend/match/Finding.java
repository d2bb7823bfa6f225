package io.fleetmend.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One installed package that some bulletin leaves open.
 *
 * @param fixed the version that the package manager would install; where nothing installable helps, the one that the vendor names; null
 *     where none can be named
 * @param installable whether the package manager would install {@code fixed}
 * @param state {@code MISSING}, or {@code UNKNOWN} where a version cannot be read or an installation was interrupted
 * @param source the source package, which is what the vendor's bulletins speak of
 */
@JsonPropertyOrder({"package", "installed", "fixed", "state", "source", "bulletins", "vulnerabilities", "installable"})
record Finding(
        @JsonProperty("package") String name,
        String installed,
        @Nullable String fixed,
        String state,
        String source,
        List<String> bulletins,
        List<String> vulnerabilities,
        boolean installable) {}
