/** Which update replaces which, whatever vendors state. */
@NullMarked
package io.fleetmend.documents.supersedence;

import org.jspecify.annotations.NullMarked;
