package io.fleetmend.platform;

import io.fleetmend.testkit.FleetmendStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The little service of {@code notes} on a real PostgreSQL and Kafka; it goes by the name of tenant-api, whose topics it writes. */
@QuarkusTest
@QuarkusTestResource(value = FleetmendStack.class, initArgs = @ResourceArg(name = "service", value = "tenant-api"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnStack {}
