/** Debian's advisories in the OSV format. */
@NullMarked
package io.fleetmend.documents.debian.osv;

import org.jspecify.annotations.NullMarked;
