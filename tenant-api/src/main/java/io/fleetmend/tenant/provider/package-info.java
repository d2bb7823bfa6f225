/** Providers and their first admin; for the operator only. */
@NullMarked
package io.fleetmend.tenant.provider;

import org.jspecify.annotations.NullMarked;
