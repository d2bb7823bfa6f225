/** What customers decided not to update. */
@NullMarked
package io.fleetmend.exposure.exception;

import org.jspecify.annotations.NullMarked;
