package io.fleetmend.documents.conformance;

import java.util.List;

/**
 * What became of a suite.
 *
 * @param failures without those that {@link NamedExceptions} has a reason for
 * @param excepted how many of them there are
 */
record Report(String suite, int cases, int passed, List<Failure> failures, int excepted) {}
