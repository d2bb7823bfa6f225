package io.fleetmend.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fleetmend.contracts.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with it, and however deep it lies: the whole way to the field is named, and always in the same form. */
class JsonProblemsTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new StrictJson().customize(JSON);
    }

    record Plan(
            @Nullable String name,
            @Nullable List<Window> windows,
            @Nullable Map<String, Limit> limits,
            @Nullable List<CustomerId> customers,
            @Nullable List<List<String>> table,
            @Nullable Window fallback) {}

    record Window(
            @Nullable String from,
            @Nullable Duration length,
            @Nullable Limit limit,
            @Nullable Repeated repeated) {
        Window {
            if (from != null && from.isEmpty()) {
                throw new IllegalArgumentException("from must have 1 to 9 characters, but had none");
            }
        }
    }

    record Limit(int most, boolean strict, @Nullable Instant until) {
        Limit {
            if (most < 1) {
                throw new IllegalArgumentException("most must be positive, but was " + most);
            }
        }
    }

    /** Its field is called as the end of the field that it stands in. */
    record Repeated(@Nullable String peated, @Nullable String repeated) {
        Repeated {
            if (peated != null) {
                throw new IllegalArgumentException("peated must be absent");
            }
            if (repeated != null) {
                throw new IllegalArgumentException("repeated must be absent");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # unknown
            {"surprise": 1}                                                     | surprise
            {"windows": [{}, {"surprise": 1}]}                                  | windows[1].surprise
            {"windows": [{"limit": {"most": 1, "strict": true, "surprise": 1}}]} | windows[0].limit.surprise
            {"limits": {"night": {"most": 1, "strict": true, "surprise": 1}}}   | limits.night.surprise
            # of a wrong type
            {"windows": {}}                                                     | windows
            {"windows": ["a"]}                                                  | windows[0]
            {"windows": [{"from": 7}]}                                          | windows[0].from
            {"windows": [{"length": "soon"}]}                                   | windows[0].length
            {"windows": [{}, {"limit": {"most": "1", "strict": true}}]}         | windows[1].limit.most
            {"windows": [{"limit": {"most": 99999999999, "strict": true}}]}     | windows[0].limit.most
            {"windows": [{"limit": {"most": 1, "strict": 1}}]}                  | windows[0].limit.strict
            {"windows": [{"limit": {"most": 1}}]}                               | windows[0].limit.strict
            {"windows": [{"limit": {"most": null, "strict": true}}]}            | windows[0].limit.most
            {"windows": [{"limit": {"most": 1, "strict": true, "until": "x"}}]} | windows[0].limit.until
            {"windows": [{"from": "a\\u0000b"}]}                                | windows[0].from
            {"limits": {"night": 5}}                                            | limits.night
            {"customers": ["0198c0de-0000-7000-8000-000000000001", "me"]}       | customers[1]
            {"customers": [7]}                                                  | customers[0]
            {"table": [["a"], ["b", 7]]}                                        | table[1][1]
            # nothing where something must be
            {"windows": [{}, null]}                                             | windows[1]
            {"customers": [null]}                                               | customers[0]
            {"table": [["a", null]]}                                            | table[0][1]
            {"limits": {"night": null}}                                         | limits.night
            # refused by our own constructors
            {"windows": [{"from": ""}]}                                         | windows[0].from
            {"windows": [{}, {"limit": {"most": 0, "strict": true}}]}           | windows[1].limit.most
            {"limits": {"night": {"most": 0, "strict": true}}}                  | limits.night.most
            {"windows": [{"repeated": {"peated": "x"}}]}                        | windows[0].repeated.peated
            {"windows": [{"repeated": {"repeated": "x"}}]}                      | windows[0].repeated.repeated
            {"fallback": {"from": ""}}                                          | fallback.from
            # said twice
            {"name": "a", "name": "b"}                                          | name
            {"windows": [{}, {"from": "a", "from": "b"}]}                       | windows[1].from
            {"windows": [{"limit": {"most": 1, "most": 2}}]}                    | windows[0].limit.most""")
    void namesTheWholeWayToTheField(String body, String field) {
        assertThat(refusal(body)).satisfies(problem -> {
            assertThat(problem.field()).as(problem.toString()).isEqualTo(field);
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.detail()).doesNotContain("java.", "io.fleetmend", "com.fasterxml");
        });
    }

    /** Nobody knows the field yet that what is too deep stands in: it is read before anything else is. */
    @Test
    void namesWhereItWasTooDeep() {
        String deep = "[".repeat(100) + "]".repeat(100);
        assertThat(refusal("{\"windows\": [{\"surprise\": %s}]}".formatted(deep))
                        .field())
                .isEqualTo("windows[0]");
    }

    @Test
    void blamesNoFieldForWhatIsNoJson() {
        assertThat(refusal("{\"windows\": [{\"from\": tomorrow}]}"))
                .satisfies(problem -> assertThat(problem.field()).isNull())
                .satisfies(problem -> assertThat(problem.detail()).startsWith("The body is not JSON"));
    }

    private static Problem refusal(String body) {
        return JsonProblems.of(
                catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(body, Plan.class)));
    }
}
