/** Facts told by scheduler about endpoints and what is installed on them. */
@NullMarked
package io.fleetmend.contracts.inventory.v1;

import org.jspecify.annotations.NullMarked;
