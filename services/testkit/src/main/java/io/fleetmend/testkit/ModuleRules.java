package io.fleetmend.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How every module is built, service or not, checked on its byte code:
 *
 * <pre>{@code
 * ModuleRules.check("io.fleetmend.agent", Set.of("Main"));        // where its programs begin, and make the clock
 * ModuleRules.checkFrameworkFree("io.fleetmend.agent", "io.fleetmend.contracts");
 * }</pre>
 */
public final class ModuleRules {
    private ModuleRules() {}

    /**
     * @param rootPackage its direct sub-packages are the features
     * @param clockMakers simple names of the classes that may make a clock, each of them the beginning of a program
     */
    public static void check(String rootPackage, Set<String> clockMakers) {
        JavaClasses classes = classesOf(rootPackage);
        of(rootPackage, clockMakers).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    /**
     * The JDK, Jackson and our own modules that are named; nothing else.
     *
     * @param ownModules packages of ours that it may know
     */
    public static void checkFrameworkFree(String rootPackage, String... ownModules) {
        String[] known = Stream.concat(
                        Stream.of("java", "javax", "org.jspecify", "com.fasterxml.jackson", rootPackage),
                        Stream.of(ownModules))
                .map(name -> name + "..")
                .toArray(String[]::new);
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .because(
                        "what runs with root on strangers' machines, and what everybody shares, brings no framework along")
                .check(classesOf(rootPackage));
    }

    static JavaClasses classesOf(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("there are no classes in " + rootPackage);
        }
        return classes;
    }

    static List<ArchRule> of(String rootPackage, Set<String> clockMakers) {
        return List.of(features(rootPackage), clock(clockMakers), zone(), messages());
    }

    private static ArchRule features(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can be read, and thrown away, by itself");
    }

    private static ArchRule clock(Set<String> clockMakers) {
        return ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.describe(
                        "are not among " + clockMakers, type -> !clockMakers.contains(type.getSimpleName())))
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

    private static ArchRule messages() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "it formats a message of the log",
                        call -> call.getTargetOwner().getFullName().startsWith("org.jboss.logging.")
                                && call.getName().matches("(log|trace|debug|info|warn|error|fatal)[fv]")))
                .because("messages are constant, so that they can be counted; LogKeys say what they are about");
    }
}
