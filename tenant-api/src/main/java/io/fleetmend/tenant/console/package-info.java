/** The console's pages: files for everybody, without a word of anybody's data. */
@NullMarked
package io.fleetmend.tenant.console;

import org.jspecify.annotations.NullMarked;
