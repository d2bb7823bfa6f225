package io.fleetmend.scheduler.trust;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The chain of trust roots, version 1 first. Each is checked the way an agent checks it: what no agent would accept is not served. */
final class TrustRoots {
    private final List<SignedDocument> chain;
    private final TrustRoot newest;

    private TrustRoots(List<SignedDocument> chain, TrustRoot newest) {
        this.chain = chain;
        this.newest = newest;
    }

    /** @throws IllegalStateException when there is none, or one of them does not hold */
    static TrustRoots load(Path folder) {
        List<SignedDocument> chain = new ArrayList<>();
        TrustRoot trusted = null;
        for (int version = 1; Files.exists(file(folder, version)); version++) {
            SignedDocument document = read(file(folder, version));
            TrustRoot root = parse(document);
            if (root.version() != version
                    || !vouched(document, root)
                    || trusted != null
                            && !DocumentSignatures.enough(document, DocumentSignatures.ROOT, trusted, trusted.root())) {
                throw new IllegalStateException(
                        "%s must be version %d, signed by enough root keys of its own and of the one before"
                                .formatted(file(folder, version), version));
            }
            chain.add(document);
            trusted = root;
        }
        if (trusted == null) {
            throw new IllegalStateException("there must be a trust root at %s".formatted(file(folder, 1)));
        }
        return new TrustRoots(List.copyOf(chain), trusted);
    }

    TrustRoot newest() {
        return newest;
    }

    SignedDocument newestDocument() {
        return chain.getLast();
    }

    /** All that follow {@code version}. */
    List<SignedDocument> after(int version) {
        return chain.subList(Math.clamp(version, 0, chain.size()), chain.size());
    }

    /** {@code sha256:…} of the newest one, as it is given to an agent at its installation. */
    String fingerprint() {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(newestDocument().payload()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean vouched(SignedDocument document, TrustRoot root) {
        return DocumentSignatures.enough(document, DocumentSignatures.ROOT, root, root.root());
    }

    private static Path file(Path folder, int version) {
        return folder.resolve("root.%d.json".formatted(version));
    }

    private static SignedDocument read(Path file) {
        try {
            return ContractsJson.get().readValue(Files.readAllBytes(file), SignedDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the trust root " + file, e);
        }
    }

    private static TrustRoot parse(SignedDocument document) {
        try {
            return ContractsJson.get().readValue(document.payload(), TrustRoot.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the payload of a trust root", e);
        }
    }
}
