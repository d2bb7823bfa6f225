package io.fleetmend.documents.supersedence;

import java.time.Instant;

/** @param known somebody offers it; else it is only named by others */
record Node(String name, boolean known, Instant released) {}
