@NullMarked
package io.fleetmend.versions.scheme;

import org.jspecify.annotations.NullMarked;
