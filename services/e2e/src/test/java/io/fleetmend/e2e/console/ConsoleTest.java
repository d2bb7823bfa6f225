package io.fleetmend.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.e2e.SampleStack;
import io.fleetmend.e2e.stack.Stack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as people use it: every page looked at first, then the journeys, which change what is there. */
@ExtendWith(SampleStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class ConsoleTest {
    private static Stage stage;

    @BeforeAll
    static void begin(Stack stack) {
        Chromium.require();
        stage = Stage.on(stack);
    }

    @AfterAll
    static void end() {
        if (stage != null) {
            stage.close();
        }
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyPageIsAccessibleInBothThemes() {
        return Sights.of(stage).stream().map(sight -> DynamicTest.dynamicTest(sight.name(), () -> look(sight)));
    }

    private static void look(Sight sight) {
        Visit visit = stage.visit(sight.visitor()).open(sight.path());
        visit.lookAt(sight.name());
        assertThat(visit.errors()).as("what scripts complained of").isEmpty();
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> journeys() {
        List<Journey> journeys = List.of(
                new FindsTheDemonstration(),
                new AsksWhyAnEndpointIsRed(),
                new SearchesForAnything(),
                new SeesTheOwnCompliance(),
                new DownloadsTheMonthlyReport(),
                new SeesOnlyHerCustomers(),
                new PreparesTheClose(),
                new OnboardsACustomer(),
                new DeclinesForOneCustomer(),
                new ApprovesEverythingInThreeClicks(),
                new SignsOrRefusesARisk(),
                new SpeaksGerman());
        return journeys.stream().map(journey -> DynamicTest.dynamicTest(journey.title(), () -> walk(journey)));
    }

    private static void walk(Journey journey) {
        try {
            journey.walk(stage);
        } catch (RuntimeException | Error e) {
            stage.picturesOfEverybody("stuck-" + journey.getClass().getSimpleName());
            throw e;
        }
    }
}
