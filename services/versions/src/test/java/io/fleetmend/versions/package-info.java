@NullMarked
package io.fleetmend.versions;

import org.jspecify.annotations.NullMarked;
