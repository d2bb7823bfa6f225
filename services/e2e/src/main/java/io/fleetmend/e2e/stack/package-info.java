/** The whole product in processes of its own, and the means to hurt it. */
@NullMarked
package io.fleetmend.e2e.stack;

import org.jspecify.annotations.NullMarked;
