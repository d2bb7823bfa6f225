package io.fleetmend.ingest.supersedence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An update that replaces another, both by name. */
@Schema(name = "Replacement")
public record Replacement(String newer, String older) {}
