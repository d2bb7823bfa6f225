@NullMarked
package io.fleetmend.match.windows;

import org.jspecify.annotations.NullMarked;
