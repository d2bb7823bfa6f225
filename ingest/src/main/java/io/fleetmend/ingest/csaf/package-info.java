/** CSAF providers: where they list their documents, and which of those are new (CSAF 2.0 and 2.1, chapter 7). */
@NullMarked
package io.fleetmend.ingest.csaf;

import org.jspecify.annotations.NullMarked;
