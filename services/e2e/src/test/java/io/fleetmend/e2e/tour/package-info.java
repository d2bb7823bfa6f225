/** The tour of the README, followed word by word. */
@NullMarked
package io.fleetmend.e2e.tour;

import org.jspecify.annotations.NullMarked;
