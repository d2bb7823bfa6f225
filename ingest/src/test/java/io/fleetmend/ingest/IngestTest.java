package io.fleetmend.ingest;

import io.fleetmend.testkit.FleetmendStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service, on a real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(value = FleetmendStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
@QuarkusTestResource(IngestStack.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IngestTest {}
