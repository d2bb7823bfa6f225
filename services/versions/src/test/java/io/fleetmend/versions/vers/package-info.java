@NullMarked
package io.fleetmend.versions.vers;

import org.jspecify.annotations.NullMarked;
