package io.fleetmend.e2e.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents and the table of who may ask what, without anything running. */
class OpenApiTableTest {
    private static final Belongings SOMEBODY = Belongings.ofNobody(Clock.systemUTC());
    private final List<Operation> operations = OpenApiDocuments.operations();

    @Test
    void everyOperationIsInTheTableAndTheTableHasNoOther() {
        Set<String> declared =
                operations.stream().map(Operation::key).collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(declared)
                .as("operations of the documents; who may ask what is said in AccessTable and docs/flows.md")
                .containsExactlyInAnyOrderElementsOf(AccessTable.keys());
    }

    @Test
    void everyOperationDeclaresTheRolesOfTheTable() {
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.declaredRoles())
                        .as("x-roles of %s", operation)
                        .hasValueSatisfying(roles -> assertThat(roles)
                                .as("%s", operation)
                                .containsExactlyInAnyOrderElementsOf(AccessTable.rolesOf(operation))));
    }

    @Test
    void onlyTheEnrolmentIsAnonymous() {
        assertThat(operations.stream()
                        .filter(operation ->
                                operation.declaredRoles().filter(Set::isEmpty).isPresent())
                        .map(Operation::key))
                .containsExactly(AccessTable.ENROLMENT);
    }

    @Test
    void everyOperationCanBeProbed() {
        // throws for a parameter or a field that nobody gave a meaning
        assertThat(operations).allSatisfy(operation -> {
            assertThat(Filling.of(operation, SOMEBODY).target())
                    .as("%s", operation)
                    .doesNotContain("{");
            operation
                    .parameters("query")
                    .forEach(parameter -> assertThat(Filling.value(operation, parameter, SOMEBODY))
                            .as("%s", operation)
                            .isNotEmpty());
        });
    }
}
