/**
 * What is missing where, derived in memory: no framework, no I/O, no clock inside. One thread changes it at a time; {@link
 * io.fleetmend.exposure.engine.Engine} says how.
 */
@NullMarked
package io.fleetmend.exposure.engine;

import org.jspecify.annotations.NullMarked;
