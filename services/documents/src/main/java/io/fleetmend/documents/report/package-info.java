/** What the readers make of a folder of documents, with figures. */
@NullMarked
package io.fleetmend.documents.report;

import org.jspecify.annotations.NullMarked;
