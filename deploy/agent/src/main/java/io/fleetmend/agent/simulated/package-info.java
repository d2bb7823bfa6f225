/** Many endpoints in one JVM: the same two halves over packages that only exist in memory. */
@NullMarked
package io.fleetmend.agent.simulated;

import org.jspecify.annotations.NullMarked;
