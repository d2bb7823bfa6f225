/**
 * How facts travel: appended to the outbox in the transaction that made them true, relayed to Kafka in order per entity, handled at most
 * once in the scope of their tenant, and put aside with a reason when they cannot be handled. Kafka keeps nothing that the outboxes
 * could not tell again.
 */
@NullMarked
package io.fleetmend.platform.events;

import org.jspecify.annotations.NullMarked;
