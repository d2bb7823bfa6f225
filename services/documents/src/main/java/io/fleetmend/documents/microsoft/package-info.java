/** Microsoft: monthly security updates, KB definitions, the bulletins of 2001 to 2017, the offline scan catalogue. */
@NullMarked
package io.fleetmend.documents.microsoft;

import org.jspecify.annotations.NullMarked;
