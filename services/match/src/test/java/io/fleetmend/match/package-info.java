@NullMarked
package io.fleetmend.match;

import org.jspecify.annotations.NullMarked;
