/** The REST API from the command line, with a demo login's token. */
@NullMarked
package io.fleetmend.standalone.call;

import org.jspecify.annotations.NullMarked;
