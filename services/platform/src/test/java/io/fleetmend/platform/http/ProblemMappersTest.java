package io.fleetmend.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A failed validation blames its field in the same form as unreadable JSON does, see {@link JsonProblemsTest}. */
class ProblemMappersTest {
    private final ProblemMappers mappers = new ProblemMappers();

    record Site(@NotBlank String name) {}

    record Customer(List<@Valid Site> sites, @Valid Site main) {}

    static class Resource {
        public void create(@Valid Customer body, @Max(5) int limit) {}
    }

    @Test
    void namesTheWholeWayToTheFieldThatIsNotValid() throws Exception {
        Site good = new Site("Mill");
        assertThat(violated(new Customer(List.of(good, new Site(" ")), good), 1))
                .isEqualTo("sites[1].name");
        assertThat(violated(new Customer(List.of(), new Site("")), 1)).isEqualTo("main.name");
        assertThat(violated(new Customer(List.of(), good), 6)).isEqualTo("limit");
    }

    @Test
    void takesTheFieldFromTheWordsOfOurOwnChecks() {
        assertThat(field("packages[3].name must be given, but was empty")).isEqualTo("packages[3].name");
        assertThat(field("credentials.client-id is needed, but is absent")).isEqualTo("credentials.client-id");
        assertThat(field("to must be after from")).isEqualTo("to");
        assertThat(field("an occurrence must end after its start")).isNull();
        assertThat(field(null)).isNull();
    }

    private @Nullable String field(@Nullable String words) {
        return ((Problem) mappers.wrongArgument(new IllegalArgumentException(words))
                        .getEntity())
                .field();
    }

    private @Nullable String violated(Object... arguments) throws Exception {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            var violations = validator
                    .forExecutables()
                    .validateParameters(
                            new Resource(), Resource.class.getMethod("create", Customer.class, int.class), arguments);
            return ((Problem) mappers.violated(new ConstraintViolationException(violations))
                            .getEntity())
                    .field();
        }
    }
}
