/** CSAF documents into bulletins; whether a document keeps the standard's rules is not asked here. */
@NullMarked
package io.fleetmend.documents.csaf.reading;

import org.jspecify.annotations.NullMarked;
