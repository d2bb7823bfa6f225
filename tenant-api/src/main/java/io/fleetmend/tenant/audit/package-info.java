/** Who did what to what, in an append-only chain of hashes per provider. */
@NullMarked
package io.fleetmend.tenant.audit;

import org.jspecify.annotations.NullMarked;
