package io.fleetmend.contracts.agent.v1;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Whose signatures an agent accepts, after TUF's root role: version n+1 must be signed by enough keys of version n and of its own.
 *
 * @param version from 1, rising by one
 * @param keys key id to raw Ed25519 public key, base64url without padding
 * @param root who may sign the next trust root; these keys are kept offline
 * @param job who may sign jobs
 */
public record TrustRoot(int version, Instant expiresAt, Map<String, String> keys, Role root, Role job) {
    public TrustRoot {
        keys = Map.copyOf(keys);
    }

    /** @param threshold how many different keys of the role must have signed, at least 1 */
    public record Role(Set<String> keyIds, int threshold) {
        public Role {
            keyIds = Set.copyOf(keyIds);
            if (threshold < 1 || threshold > keyIds.size()) {
                throw new IllegalArgumentException("threshold must be from 1 to the number of keys (%d), but was %d"
                        .formatted(keyIds.size(), threshold));
            }
        }
    }
}
