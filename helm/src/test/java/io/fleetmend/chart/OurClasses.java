package io.fleetmend.chart;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;

/** The classes of the services, read once: it takes seconds. */
final class OurClasses {
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.fleetmend");

    private OurClasses() {}

    static Stream<JavaClass> below(String javaPackage) {
        return ALL.stream().filter(each -> (each.getPackageName() + ".").startsWith(javaPackage + "."));
    }
}
