/** What customers decided not to update: it is not planned while that holds. */
@NullMarked
package io.fleetmend.scheduler.exception;

import org.jspecify.annotations.NullMarked;
