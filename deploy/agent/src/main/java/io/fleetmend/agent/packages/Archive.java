package io.fleetmend.agent.packages;

/** A downloaded package file, kept until the attempt is done: only from it can a package be unpacked again after a power cut. */
public record Archive(String file, String sha256) {}
