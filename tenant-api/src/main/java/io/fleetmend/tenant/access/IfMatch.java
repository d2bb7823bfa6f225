package io.fleetmend.tenant.access;

import io.fleetmend.platform.http.Problems;
import org.jspecify.annotations.Nullable;

/** {@code If-Match} of things that are put in place under a name of their own: new ones need none, the others need what was read. */
public final class IfMatch {
    private IfMatch() {}

    /** @param current revision, 0 where there is none yet */
    public static void check(@Nullable String ifMatch, long current) {
        if (ifMatch == null) {
            if (current > 0) {
                throw Problems.preconditionRequired(
                        "If-Match must carry the ETag \"%d\" that was read.".formatted(current));
            }
        } else if (current == 0 || !ifMatch.equals("*") && !ifMatch.equals("\"%d\"".formatted(current))) {
            throw Problems.preconditionFailed("If-Match must carry the ETag of what is there now, %s, but was '%s'."
                    .formatted(current == 0 ? "and there is nothing" : "\"%d\"".formatted(current), ifMatch));
        }
    }
}
