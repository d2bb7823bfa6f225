/** Ubuntu. */
@NullMarked
package io.fleetmend.documents.ubuntu;

import org.jspecify.annotations.NullMarked;
