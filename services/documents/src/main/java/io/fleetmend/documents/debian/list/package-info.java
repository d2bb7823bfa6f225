/** The lists of advisories that Debian's security team keeps by hand. */
@NullMarked
package io.fleetmend.documents.debian.list;

import org.jspecify.annotations.NullMarked;
