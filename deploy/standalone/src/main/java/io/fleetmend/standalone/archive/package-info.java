/** Where this machine's own updates come from. */
@NullMarked
package io.fleetmend.standalone.archive;

import org.jspecify.annotations.NullMarked;
