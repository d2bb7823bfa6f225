/** What nobody asks for: figures for those who watch, and tidying up. */
@NullMarked
package io.fleetmend.scheduler.upkeep;

import org.jspecify.annotations.NullMarked;
