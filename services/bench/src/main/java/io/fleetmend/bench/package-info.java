/** Measures the kernels that the rest stands on; each prints its figures as JSON, one object per line. */
@NullMarked
package io.fleetmend.bench;

import org.jspecify.annotations.NullMarked;
