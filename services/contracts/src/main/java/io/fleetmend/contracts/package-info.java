/** Ids, topics and the envelope that every event travels in. The events themselves stand in one package per owner and major version. */
@NullMarked
package io.fleetmend.contracts;

import org.jspecify.annotations.NullMarked;
