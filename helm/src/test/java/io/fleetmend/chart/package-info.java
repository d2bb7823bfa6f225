/** Holds the chart against the code it deploys and against the types of what it makes. */
@NullMarked
package io.fleetmend.chart;

import org.jspecify.annotations.NullMarked;
