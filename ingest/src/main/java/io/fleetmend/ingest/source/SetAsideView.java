package io.fleetmend.ingest.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record of a feed that could not be used.
 *
 * @param number its place among those of the document that was taken last
 * @param file the document's name, below the name of the archive that it came in
 * @param pointer JSON pointer or line; empty for the document as a whole
 * @param documentDigest of the raw document; empty where it could not even be opened
 */
@Schema(name = "SetAside")
record SetAsideView(int number, String file, String pointer, String documentDigest, String reason) {}
