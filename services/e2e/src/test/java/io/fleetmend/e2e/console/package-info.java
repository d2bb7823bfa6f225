/** The console in a real Chromium, against the packaged product. */
@NullMarked
package io.fleetmend.e2e.console;

import org.jspecify.annotations.NullMarked;
