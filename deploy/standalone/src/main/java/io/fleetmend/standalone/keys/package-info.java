/** Keys that agents trust, made at the first run. */
@NullMarked
package io.fleetmend.standalone.keys;

import org.jspecify.annotations.NullMarked;
