/** Reads what is installed, what must be restarted and how fresh the package indexes are. Changes nothing. */
@NullMarked
package io.fleetmend.agent.inventory;

import org.jspecify.annotations.NullMarked;
