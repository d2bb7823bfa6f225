package io.fleetmend.scheduler;

import io.fleetmend.testkit.FleetmendStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scheduler on a real PostgreSQL and Kafka, with keys of its own and a clock that stands still. */
@QuarkusTest
@QuarkusTestResource(value = FleetmendStack.class, initArgs = @ResourceArg(name = "service", value = "scheduler"))
@QuarkusTestResource(TestKeys.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnStack {}
