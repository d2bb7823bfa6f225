/**
 * Version ranges: VERS (Ecma TC54, package-url/vers-spec), and what the ecosystems write themselves turned into it.
 */
@NullMarked
package io.fleetmend.versions.vers;

import org.jspecify.annotations.NullMarked;
