package io.fleetmend.exposure.engine;

import io.fleetmend.versions.scheme.Version;

/** A binary package that a pocket of a vendor's archive offers now. */
record Offer(String name, String architecture, Version version, String sourcePackage, Version sourceVersion) {}
