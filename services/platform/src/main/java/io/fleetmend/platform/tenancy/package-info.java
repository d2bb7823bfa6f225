/** Whose data the current work may see, and how the database is told. */
@NullMarked
package io.fleetmend.platform.tenancy;

import org.jspecify.annotations.NullMarked;
