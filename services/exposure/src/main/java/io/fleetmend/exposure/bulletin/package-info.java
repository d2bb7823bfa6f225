/** What vendors publish, stored and given to the engine; tells where a bulletin is missing when it changed. */
@NullMarked
package io.fleetmend.exposure.bulletin;

import org.jspecify.annotations.NullMarked;
