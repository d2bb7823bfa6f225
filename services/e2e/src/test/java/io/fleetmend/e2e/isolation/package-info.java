/** Nobody sees or changes what belongs to another: every operation of every OpenAPI document, asked by everybody, about everybody's ids. */
@NullMarked
package io.fleetmend.e2e.isolation;

import org.jspecify.annotations.NullMarked;
