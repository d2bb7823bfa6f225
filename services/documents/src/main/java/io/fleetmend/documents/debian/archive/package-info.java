/** The signed indexes of Debian's archive. */
@NullMarked
package io.fleetmend.documents.debian.archive;

import org.jspecify.annotations.NullMarked;
