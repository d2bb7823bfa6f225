/** What an agent and the scheduler say to each other over HTTPS. Bodies are JSON; every request of an enrolled agent is signed (RFC 9421) with the key it made at enrolment. */
@NullMarked
package io.fleetmend.contracts.agent.v1;

import org.jspecify.annotations.NullMarked;
