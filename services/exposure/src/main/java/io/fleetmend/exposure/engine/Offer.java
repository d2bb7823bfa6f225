package io.fleetmend.exposure.engine;

import io.fleetmend.versions.DebVersion;

/** A binary package that a pocket of a vendor's archive offers now. */
record Offer(String name, String architecture, DebVersion version, String sourcePackage, DebVersion sourceVersion) {}
