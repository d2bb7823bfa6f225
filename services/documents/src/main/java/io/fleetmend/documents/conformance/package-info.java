/**
 * Runs the public conformance suites of what this project reads: version orders, version ranges, package URLs, CVSS and CSAF. See
 * {@code docs/conformance.md}.
 */
@NullMarked
package io.fleetmend.documents.conformance;

import org.jspecify.annotations.NullMarked;
