package io.fleetmend.agent.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** May this endpoint obey this document, now? Signatures first: nothing of an unsigned document is believed. */
final class Verification {
    /** Clocks differ; a window that opens this soon is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Set<String> VERBS = Set.of("install", "refresh", "restart", "report");

    private final TrustStore trust;
    private final LocalLimits limits;

    Verification(TrustStore trust, LocalLimits limits) {
        this.trust = trust;
        this.limits = limits;
    }

    /** Who says it, to whom and what; not yet when. */
    JobManifest authentic(SignedDocument document, Instant now) throws Setback {
        TrustRoot root = trust.root();
        if (root.expiresAt().isBefore(now)) {
            throw Setback.refused(
                    Reason.SIGNATURE_INVALID,
                    "trust root %d expired at %s: nobody may sign jobs".formatted(root.version(), root.expiresAt()));
        }
        if (!DocumentSignatures.enough(document, DocumentSignatures.JOB, root, root.job())) {
            throw Setback.refused(
                    Reason.SIGNATURE_INVALID,
                    "must be signed by %d of the job keys of trust root %d"
                            .formatted(root.job().threshold(), root.version()));
        }
        JobManifest manifest = manifest(document);
        if (!manifest.endpoint().equals(trust.endpoint())) {
            throw Setback.refused(
                    Reason.WRONG_ENDPOINT,
                    "is for endpoint %s, but this is %s".formatted(manifest.endpoint(), trust.endpoint()));
        }
        return manifest;
    }

    void notReplayed(JobManifest manifest) throws Setback {
        if (manifest.sequence() <= trust.sequence()) {
            throw Setback.refused(
                    Reason.REPLAYED,
                    "sequence must be above %d, but was %d".formatted(trust.sequence(), manifest.sequence()));
        }
    }

    /** Asked again right before the first change. */
    void timely(JobManifest manifest, Instant now) throws Setback {
        if (!now.isBefore(manifest.expiresAt())) {
            throw Setback.refused(Reason.EXPIRED, "expired at %s, it is %s".formatted(manifest.expiresAt(), now));
        }
        if (now.plus(PATIENCE).isBefore(manifest.notBefore())) {
            throw Setback.refused(Reason.NOT_YET_VALID, "begins at %s, it is %s".formatted(manifest.notBefore(), now));
        }
        boolean changes =
                manifest.action() instanceof JobManifest.Install || manifest.action() instanceof JobManifest.Restart;
        if (changes && !limits.allowsNow(now)) {
            throw Setback.refused(
                    Reason.NOT_YET_VALID,
                    "the endpoint's owner allows changes from %s until %s (%s) only"
                            .formatted(limits.from(), limits.until(), limits.zone()));
        }
        if (manifest.action() instanceof JobManifest.Restart && !limits.restartAllowed()) {
            throw Setback.refused(Reason.RESTART_NOT_ALLOWED, "the endpoint's owner does not allow restarts");
        }
    }

    private static JobManifest manifest(SignedDocument document) throws Setback {
        try {
            JsonNode verb =
                    Json.read(document.payload(), JsonNode.class).path("action").path("verb");
            if (!VERBS.contains(verb.asText())) {
                throw Setback.refused(
                        Reason.UNKNOWN_VERB, "verb must be one of %s, but was '%s'".formatted(VERBS, verb.asText()));
            }
            return whole(Json.read(document.payload(), JobManifest.class));
        } catch (UncheckedIOException e) {
            throw Setback.refused(Reason.UNREADABLE, "is not a job manifest: " + e.getMessage());
        }
    }

    /** Jackson leaves what is absent null; a manifest without one of these is none. */
    private static JobManifest whole(JobManifest manifest) throws Setback {
        present("job", manifest.job());
        present("attempt", manifest.attempt());
        present("endpoint", manifest.endpoint());
        present("issuedAt", manifest.issuedAt());
        present("notBefore", manifest.notBefore());
        present("expiresAt", manifest.expiresAt());
        if (manifest.action() instanceof JobManifest.Install install) {
            for (JobManifest.MinimumVersion minimum : install.packages()) {
                present("action.packages[].name", minimum.name());
                present("action.packages[].version", minimum.version());
                present("action.packages[].architecture", minimum.architecture());
            }
        }
        return manifest;
    }

    private static void present(String field, @Nullable Object value) throws Setback {
        if (value == null) {
            throw Setback.refused(Reason.UNREADABLE, "is not a job manifest: %s must be there".formatted(field));
        }
    }
}
