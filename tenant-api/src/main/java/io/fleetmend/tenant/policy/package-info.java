/** The rules a customer is kept by: its own, else its provider's, else the defaults. */
@NullMarked
package io.fleetmend.tenant.policy;

import org.jspecify.annotations.NullMarked;
