/** FIRST's exploit prediction scores. */
@NullMarked
package io.fleetmend.documents.epss;

import org.jspecify.annotations.NullMarked;
