package io.fleetmend.tenant.billing.export;

import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Input;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a PSA is, and what opens it.
 *
 * @param credentials CONNECTWISE {@code company, publicKey, privateKey, clientId}; AUTOTASK {@code integrationCode, userName, secret};
 *     HALOPSA {@code clientId, clientSecret}; STRIPE {@code secretKey}. Kept sealed, never shown.
 */
public record TargetBody(String url, Map<String, String> credentials) {
    private static final int LONGEST = 2000;
    private static final Map<PsaSystem, Set<String>> NEEDED = Map.of(
            PsaSystem.CONNECTWISE, Set.of("company", "publicKey", "privateKey", "clientId"),
            PsaSystem.AUTOTASK, Set.of("integrationCode", "userName", "secret"),
            PsaSystem.HALOPSA, Set.of("clientId", "clientSecret"),
            PsaSystem.STRIPE, Set.of("secretKey"));

    public TargetBody {
        url = Input.text("url", url, LONGEST);
        credentials = Map.copyOf(Input.required("credentials", credentials));
        credentials.forEach((name, value) -> {
            if (NEEDED.values().stream().noneMatch(needed -> needed.contains(name))) {
                throw new IllegalArgumentException("%s must be one of those of %s, but was '%s'"
                        .formatted(Input.below("credentials", name), new TreeSet<>(NEEDED.keySet()), name));
            }
            Input.text(Input.below("credentials", name), value, LONGEST);
        });
    }

    void require(PsaSystem system) {
        Set<String> needed = NEEDED.getOrDefault(system, Set.of());
        if (needed.isEmpty()) {
            throw Problems.invalid(
                    "system",
                    "system must be one of %s, but was %s; its file is downloaded"
                            .formatted(new TreeSet<>(NEEDED.keySet()), system));
        }
        if (!credentials.keySet().equals(needed)) {
            throw Problems.invalid(
                    "credentials",
                    "credentials must be %s, but were %s"
                            .formatted(new TreeSet<>(needed), new TreeSet<>(credentials.keySet())));
        }
    }

    @Override
    public String toString() {
        return "TargetBody[url=%s]".formatted(url);
    }
}
