package io.fleetmend.documents.model;

/** One thing that a vendor says. What is about the same id in several entries is one thing, seen from several sides. */
public sealed interface Entry permits Bulletin, Update, Vulnerability {
    Place place();
}
