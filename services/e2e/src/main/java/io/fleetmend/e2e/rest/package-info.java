/** The product as a caller of its REST interface sees it. */
@NullMarked
package io.fleetmend.e2e.rest;

import org.jspecify.annotations.NullMarked;
