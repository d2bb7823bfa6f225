/** SQL in the transaction that runs, with the values this service knows as parameters. */
@NullMarked
package io.fleetmend.scheduler.database;

import org.jspecify.annotations.NullMarked;
