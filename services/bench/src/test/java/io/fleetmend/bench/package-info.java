@NullMarked
package io.fleetmend.bench;

import org.jspecify.annotations.NullMarked;
