/** One inventory against a folder of bulletins, with the engine that the exposure service runs, and without servers. */
@NullMarked
package io.fleetmend.match;

import org.jspecify.annotations.NullMarked;
