/** Comma-separated values, as spreadsheets read and write them (RFC 4180). */
@NullMarked
package io.fleetmend.tenant.billing.csv;

import org.jspecify.annotations.NullMarked;
