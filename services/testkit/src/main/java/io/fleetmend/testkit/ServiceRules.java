package io.fleetmend.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How every service is built, {@link ModuleRules} included, checked on its byte code:
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
        ModuleRules.check(rootPackage, Set.of());
        JavaClasses classes = ModuleRules.classesOf(rootPackage);
        for (ArchRule rule : List.of(declaresWhoMayCall(anonymous), injection(), services(rootPackage))) {
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
