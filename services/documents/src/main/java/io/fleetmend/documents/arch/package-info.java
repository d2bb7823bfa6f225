/** Arch Linux. */
@NullMarked
package io.fleetmend.documents.arch;

import org.jspecify.annotations.NullMarked;
