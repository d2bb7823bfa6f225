/** What an operator sees of the work: the keys of log lines, and spans that make one trace of it. */
@NullMarked
package io.fleetmend.platform.telemetry;

import org.jspecify.annotations.NullMarked;
