/** Alpine Linux. */
@NullMarked
package io.fleetmend.documents.alpine;

import org.jspecify.annotations.NullMarked;
