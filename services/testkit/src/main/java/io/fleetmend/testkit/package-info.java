/** What the tests of the services share: real servers, real data, a clock that can be set. */
@NullMarked
package io.fleetmend.testkit;

import org.jspecify.annotations.NullMarked;
