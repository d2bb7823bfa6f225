package io.fleetmend.documents.model;

import org.jspecify.annotations.Nullable;

/** @param kind the vendor's word for it, such as {@code self} or {@code ADVISORY} */
public record Reference(@Nullable String kind, String url) {}
