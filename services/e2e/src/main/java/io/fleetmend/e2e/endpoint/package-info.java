/** Real machines with the real agent on them, and what apt and dpkg say of them. */
@NullMarked
package io.fleetmend.e2e.endpoint;

import org.jspecify.annotations.NullMarked;
