@NullMarked
package io.fleetmend.exposure.engine;

import org.jspecify.annotations.NullMarked;
