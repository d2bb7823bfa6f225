/** Puts each packaged service into a container image, with nothing below it that is not on the machine that builds. */
@NullMarked
package io.fleetmend.images;

import org.jspecify.annotations.NullMarked;
