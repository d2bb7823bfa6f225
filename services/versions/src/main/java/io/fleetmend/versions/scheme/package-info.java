/**
 * The orders of versions of every ecosystem that a range can be written for, by the name that VERS gives it. Deb, rpm and apk have
 * types of their own above; here is what ranges need.
 */
@NullMarked
package io.fleetmend.versions.scheme;

import org.jspecify.annotations.NullMarked;
