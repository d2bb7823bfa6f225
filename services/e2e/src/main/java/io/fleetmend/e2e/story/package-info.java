/** What Fleetmend is for, told from the first feed to the evidence, every sentence asserted. */
@NullMarked
package io.fleetmend.e2e.story;

import org.jspecify.annotations.NullMarked;
