/** Which rows the caller may ask about: row-level security says so, and the scope of the token once more. */
@NullMarked
package io.fleetmend.exposure.access;

import org.jspecify.annotations.NullMarked;
