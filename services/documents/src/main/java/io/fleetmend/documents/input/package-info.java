/** Vendors' documents as bytes: unpacked within bounds, decoded strictly. */
@NullMarked
package io.fleetmend.documents.input;

import org.jspecify.annotations.NullMarked;
