/** What the agent keeps on disk, and how the two halves hand work over: whole files, written beside and renamed. */
@NullMarked
package io.fleetmend.agent.state;

import org.jspecify.annotations.NullMarked;
