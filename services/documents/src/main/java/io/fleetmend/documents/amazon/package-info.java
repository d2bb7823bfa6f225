/** Amazon Linux. */
@NullMarked
package io.fleetmend.documents.amazon;

import org.jspecify.annotations.NullMarked;
