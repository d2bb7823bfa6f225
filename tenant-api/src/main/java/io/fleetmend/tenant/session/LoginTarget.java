package io.fleetmend.tenant.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the browser goes after the login: a page of the console, and nothing else that a link may name. */
record LoginTarget(String path) {
    private static final int LONGEST = 2000;
    private static final Pattern PAGE =
            Pattern.compile("/console/(?:%s/)*+(?:%s)?(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%%-]*+)?"
                    .formatted(PathSegment.ONE_READING, PathSegment.ONE_READING));

    LoginTarget {
        if (path.length() > LONGEST || !PAGE.matcher(path).matches()) {
            throw new IllegalArgumentException("path must be a page below /console/, but was '%s'".formatted(path));
        }
    }

    /** What was asked for, or the console's first page. */
    static LoginTarget of(@Nullable String asked) {
        try {
            return new LoginTarget(asked == null ? SessionPaths.HOME : asked);
        } catch (IllegalArgumentException e) {
            return new LoginTarget(SessionPaths.HOME);
        }
    }
}
