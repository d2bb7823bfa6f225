/** A provider with two customers to look around with. */
@NullMarked
package io.fleetmend.standalone.demo;

import org.jspecify.annotations.NullMarked;
