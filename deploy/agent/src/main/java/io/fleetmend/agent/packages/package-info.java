/** What the apply half asks of a package manager, whichever it is. */
@NullMarked
package io.fleetmend.agent.packages;

import org.jspecify.annotations.NullMarked;
