@NullMarked
package io.fleetmend.exposure.window;

import org.jspecify.annotations.NullMarked;
