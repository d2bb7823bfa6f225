/** Why a bulletin concerns an endpoint, or does not. */
@NullMarked
package io.fleetmend.exposure.explanation;

import org.jspecify.annotations.NullMarked;
