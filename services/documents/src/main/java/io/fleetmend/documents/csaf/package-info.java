/**
 * CSAF 2.0 and 2.1 (OASIS): whether a document is one, by its schema and by the tests of section 6. Each test is a class behind {@link
 * io.fleetmend.documents.csaf.CsafTest}.
 */
@NullMarked
package io.fleetmend.documents.csaf;

import org.jspecify.annotations.NullMarked;
