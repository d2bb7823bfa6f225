/** Customers and their rules, and how each of them stands. */
@NullMarked
package io.fleetmend.exposure.customer;

import org.jspecify.annotations.NullMarked;
