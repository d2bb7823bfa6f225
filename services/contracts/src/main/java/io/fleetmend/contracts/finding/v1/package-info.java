/** Facts told by exposure: what is missing where. */
@NullMarked
package io.fleetmend.contracts.finding.v1;

import org.jspecify.annotations.NullMarked;
