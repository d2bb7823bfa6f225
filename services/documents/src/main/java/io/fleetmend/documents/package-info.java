/**
 * Reads what vendors publish (advisories, scores, package indexes), in their own formats, into records that keep what the vendor said.
 * No database, no network, no framework: the ingest service, the command line and the benchmarks share it.
 */
@NullMarked
package io.fleetmend.documents;

import org.jspecify.annotations.NullMarked;
