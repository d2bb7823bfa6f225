/** Facts told by scheduler about its work. */
@NullMarked
package io.fleetmend.contracts.job.v1;

import org.jspecify.annotations.NullMarked;
