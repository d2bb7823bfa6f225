package io.fleetmend.e2e;

import io.fleetmend.e2e.console.ConsoleTest;
import io.fleetmend.e2e.isolation.IsolationMatrixTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What can live with others' tenants shares one running product, whose start costs more than some of the tests. */
@Suite
@SelectClasses({ConsoleTest.class, IsolationMatrixTest.class})
class OneStackTest {}
