/** How package managers order their versions, byte for byte as they do it. */
@NullMarked
package io.fleetmend.versions;

import org.jspecify.annotations.NullMarked;
