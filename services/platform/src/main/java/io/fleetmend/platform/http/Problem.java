package io.fleetmend.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457). It has no {@code instance} and no trace: a foreign id and an unknown one must give the same bytes. The
 * trace is in the header of every answer, see {@link TraceHeader}.
 *
 * @param type stable: {@code https://fleetmend.io/problems/<name>}
 * @param detail names the value that was wrong and what was expected
 * @param field the field or parameter to blame, if one is
 * @param faults one by one, where a request has many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String field,
        @Nullable List<Fault> faults) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String BASE = "https://fleetmend.io/problems/";

    static Problem of(int status, String name, String title, @Nullable String detail, @Nullable String field) {
        return new Problem(BASE + name, title, status, detail, field, null);
    }

    /**
     * One of many.
     *
     * @param at where it is: a line, an id
     * @param detail names the value that was wrong and what was expected
     */
    public record Fault(String at, String detail) {}

    Problem with(List<Fault> each) {
        return new Problem(type, title, status, detail, field, List.copyOf(each));
    }
}
