/** How every service speaks HTTP: problems (RFC 9457), pages, limits. */
@NullMarked
package io.fleetmend.platform.http;

import org.jspecify.annotations.NullMarked;
