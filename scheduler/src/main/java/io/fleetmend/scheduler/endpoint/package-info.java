/** Managed machines: how they are enrolled, by which key they are known, when they were last seen. */
@NullMarked
package io.fleetmend.scheduler.endpoint;

import org.jspecify.annotations.NullMarked;
