/** How documents are read: from a stream into a sink, and what cannot be read is set aside with its reason. */
@NullMarked
package io.fleetmend.documents.reading;

import org.jspecify.annotations.NullMarked;
