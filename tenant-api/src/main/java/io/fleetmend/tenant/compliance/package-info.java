/** How customers stand, as it was measured. */
@NullMarked
package io.fleetmend.tenant.compliance;

import org.jspecify.annotations.NullMarked;
