/** The endpoint agent: a network half without privileges and an apply half with root that talk through files only. */
@NullMarked
package io.fleetmend.agent;

import org.jspecify.annotations.NullMarked;
