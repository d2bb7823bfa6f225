package io.fleetmend.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How every service is built, checked on its byte code:
 *
 * <pre>{@code
 * ServiceRules.check("io.fleetmend.scheduler", Set.of("EnrolResource.enrol"));   // the anonymous REST methods, all of them
 * }</pre>
 */
public final class ServiceRules {
    private static final List<String> VERBS = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
            .map("jakarta.ws.rs."::concat)
            .toList();
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final String INJECT = "jakarta.inject.Inject";

    private ServiceRules() {}

    /**
     * @param rootPackage {@code io.fleetmend.<service>}; its direct sub-packages are the features
     * @param anonymous {@code Class.method} of every REST method without a login; each carries {@code @PermitAll}
     */
    public static void check(String rootPackage, Set<String> anonymous) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("there are no classes in " + rootPackage);
        }
        for (ArchRule rule : List.of(
                declaresWhoMayCall(anonymous),
                features(rootPackage),
                clock(),
                zone(),
                injection(),
                services(rootPackage))) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    private static ArchRule declaresWhoMayCall(Set<String> anonymous) {
        return ArchRuleDefinition.methods()
                .that(DescribedPredicate.describe("are REST methods", ServiceRules::isRestMethod))
                .should(new ArchCondition<JavaMethod>("declare who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String name = method.getOwner().getSimpleName() + "." + method.getName();
                        boolean declared = anonymous.contains(name)
                                ? method.isAnnotatedWith(PERMIT_ALL)
                                : method.isAnnotatedWith(ROLES_ALLOWED) && !method.isAnnotatedWith(PERMIT_ALL);
                        if (!declared) {
                            events.add(SimpleConditionEvent.violated(
                                    method,
                                    "%s needs @RolesAllowed, or @PermitAll and a place in the list of anonymous methods"
                                            .formatted(name)));
                        }
                    }
                })
                .because("a method without a declaration is open to everybody");
    }

    private static boolean isRestMethod(JavaMethod method) {
        return VERBS.stream().anyMatch(method::isAnnotatedWith);
    }

    private static ArchRule features(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can be read, and thrown away, by itself");
    }

    private static ArchRule clock() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "it asks the machine for the time",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class))
                                || call.getTargetOwner().isEquivalentTo(Clock.class)
                                        && call.getName().startsWith("system")
                                || call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("currentTimeMillis")))
                .because("time is injected as a Clock, so that a test can let it pass");
    }

    private static ArchRule zone() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .because("the zone of the machine means nothing to a customer");
    }

    private static ArchRule injection() {
        return ArchRuleDefinition.noFields()
                .should()
                .beAnnotatedWith(INJECT)
                .because("what a class needs stands in its constructor");
    }

    /** Shared by all: contracts, platform and versions; another service's classes are not. */
    private static ArchRule services(String rootPackage) {
        String[] others = Stream.of("tenant", "ingest", "exposure", "scheduler")
                .map("io.fleetmend."::concat)
                .filter(service -> !service.equals(rootPackage))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share facts through Kafka only");
    }
}
