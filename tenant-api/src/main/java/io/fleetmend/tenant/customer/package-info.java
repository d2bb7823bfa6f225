/** The organisations that a provider serves, and their sites. */
@NullMarked
package io.fleetmend.tenant.customer;

import org.jspecify.annotations.NullMarked;
