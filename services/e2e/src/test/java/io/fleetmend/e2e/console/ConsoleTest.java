package io.fleetmend.e2e.console;

import io.fleetmend.e2e.SampleStack;
import io.fleetmend.e2e.stack.Stack;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as people use it: the journeys first, which fill it, then every page as they left it, then another language. */
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
    Stream<DynamicTest> journeys() {
        return Stream.of(
                        new FindsTheDemonstration(),
                        new AsksWhyAnEndpointIsRed(),
                        new SearchesForAnything(),
                        new SeesTheOwnCompliance(),
                        new DownloadsTheMonthlyReport(),
                        new SeesOnlyHerCustomers(),
                        new ClosesAMonth(),
                        new OnboardsACustomer(),
                        new AdministersTheProvider(),
                        new SignsOrRefusesARisk(),
                        new DeclinesForOneCustomer(),
                        new ApprovesEverythingInThreeClicks(),
                        new SteersADeployment())
                .map(ConsoleTest::test);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everyPageIsAccessibleInBothThemes() {
        return Sights.of(stage).stream().map(sight -> DynamicTest.dynamicTest(sight.name(), () -> look(sight)));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> languages() {
        return Stream.of(test(new SpeaksGerman()));
    }

    private static void look(Sight sight) {
        Visit visit = stage.visit(sight.visitor()).turnTo(sight.path().get());
        visit.lookAt(sight.name());
    }

    private static DynamicTest test(Journey journey) {
        return DynamicTest.dynamicTest(journey.title(), () -> walk(journey));
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
