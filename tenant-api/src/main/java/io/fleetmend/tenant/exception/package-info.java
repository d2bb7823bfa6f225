/** Dated, reasoned decisions not to update, signed by the customer, who bears the risk. */
@NullMarked
package io.fleetmend.tenant.exception;

import org.jspecify.annotations.NullMarked;
