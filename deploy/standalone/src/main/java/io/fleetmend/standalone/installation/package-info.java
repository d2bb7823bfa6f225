/** One data folder, its ports and what runs in it. */
@NullMarked
package io.fleetmend.standalone.installation;

import org.jspecify.annotations.NullMarked;
