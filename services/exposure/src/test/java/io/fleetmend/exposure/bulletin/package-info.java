@NullMarked
package io.fleetmend.exposure.bulletin;

import org.jspecify.annotations.NullMarked;
