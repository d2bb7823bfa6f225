/** All that is known of one bulletin, put together for people. */
@NullMarked
package io.fleetmend.ingest.story;

import org.jspecify.annotations.NullMarked;
