/** The launcher: the whole product on one machine. */
@NullMarked
package io.fleetmend.standalone;

import org.jspecify.annotations.NullMarked;
