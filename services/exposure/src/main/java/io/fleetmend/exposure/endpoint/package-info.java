/** Endpoints and their inventories, stored and given to the engine; tells what is missing on an endpoint when its inventory changed. */
@NullMarked
package io.fleetmend.exposure.endpoint;

import org.jspecify.annotations.NullMarked;
