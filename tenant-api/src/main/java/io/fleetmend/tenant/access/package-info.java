/** Who acts, and what is taken from outside as it is. */
@NullMarked
package io.fleetmend.tenant.access;

import org.jspecify.annotations.NullMarked;
