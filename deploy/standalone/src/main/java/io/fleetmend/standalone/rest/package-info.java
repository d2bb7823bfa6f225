/** Calls to the services' REST API, as a caller with a token. */
@NullMarked
package io.fleetmend.standalone.rest;

import org.jspecify.annotations.NullMarked;
