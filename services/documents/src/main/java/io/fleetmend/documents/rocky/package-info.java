/** Rocky Linux. */
@NullMarked
package io.fleetmend.documents.rocky;

import org.jspecify.annotations.NullMarked;
