/**
 * The agent protocol. Every request is signed with the endpoint's key (RFC 9421): the head is verified when the caller is
 * authenticated, the body against the signed digest when it is read.
 */
@NullMarked
package io.fleetmend.scheduler.agent;

import org.jspecify.annotations.NullMarked;
