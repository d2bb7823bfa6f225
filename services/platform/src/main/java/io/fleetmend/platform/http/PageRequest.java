package io.fleetmend.platform.http;

import io.fleetmend.contracts.Uuids;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=&cursor=} of every list; a resource method takes it as {@code @BeanParam @Valid}. */
public class PageRequest {
    private static final int MOST = 500;
    /** No text of ours has it, and the database refuses it. */
    private static final char NUL = 0;

    private static final UUID SMALLEST = new UUID(0, 0);
    private static final UUID LARGEST = new UUID(-1, -1);

    @QueryParam("limit")
    @DefaultValue("100")
    @Schema(minimum = "1", maximum = "500")
    public int limit;

    @QueryParam("cursor")
    public @Nullable String cursor;

    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Problems.invalid("limit", "limit must be from 1 to %d, but was %d".formatted(MOST, limit));
        }
        return limit;
    }

    /** What to read, so that one row more tells whether there is another page. */
    public int limitPlusOne() {
        return limit() + 1;
    }

    /** The sort key that this page begins after; empty for the first page. */
    public String after() {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.indexOf(NUL) < 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message below
        }
        throw notOfAPage();
    }

    /** As {@link #after()}, in a list of ids in which the smallest comes first. */
    public UUID afterId() {
        return id(SMALLEST);
    }

    /** The id that this page begins before, in a list in which the largest, which is the newest thing's, comes first. */
    public UUID beforeId() {
        return id(LARGEST);
    }

    private UUID id(UUID atFirst) {
        String key = after();
        try {
            return key.isEmpty() ? atFirst : Uuids.parse("cursor", key);
        } catch (IllegalArgumentException e) {
            throw notOfAPage();
        }
    }

    /** To be thrown when what stands in the cursor is no sort key of the list that was asked. */
    public ProblemException notOfAPage() {
        return Problems.invalid(
                "cursor", "cursor must be one that a page before answered, but was '%s'".formatted(cursor));
    }

    /** What the next page is asked for with, once {@code key} was on this one. */
    public static String cursorAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
