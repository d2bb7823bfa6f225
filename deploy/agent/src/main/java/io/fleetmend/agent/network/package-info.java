/** The half without privileges: enrols, checks in, carries documents to and fro. It cannot change the machine. */
@NullMarked
package io.fleetmend.agent.network;

import org.jspecify.annotations.NullMarked;
