/** How the ledger talks to its tables. */
@NullMarked
package io.fleetmend.tenant.billing.sql;

import org.jspecify.annotations.NullMarked;
