package io.fleetmend.agent.apply;

import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Whom root believes: the trust root it holds, for which endpoint, and the highest job it ever accepted. All only ever move forward,
 * and every step is on the disk before it counts.
 */
public final class TrustStore {
    private static final String ROOT = "trust-root.json";
    private static final String ENDPOINT = "endpoint";
    private static final String SEQUENCE = "sequence";

    private final StateFolder folder;

    public TrustStore(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Takes the first trust root, on the installing person's word.
     *
     * @param pins key ids of root keys, or the fingerprint of the whole document; each must be found
     * @throws IllegalArgumentException when the document is not the pinned one
     */
    public void begin(EndpointId endpoint, SignedDocument document, Set<String> pins) {
        TrustRoot root = parse(document);
        if (pins.isEmpty()) {
            throw new IllegalArgumentException(
                    "--trust must name at least one root key or the trust root's fingerprint");
        }
        for (String pin : pins) {
            if (!root.root().keyIds().contains(pin) && !fingerprint(document).equals(pin)) {
                throw new IllegalArgumentException(
                        "the server's trust root must be the one pinned as '%s', but its root keys are %s and its fingerprint is %s"
                                .formatted(pin, root.root().keyIds(), fingerprint(document)));
            }
            TrustRoot.Role pinned = new TrustRoot.Role(Set.of(pin), 1);
            if (root.root().keyIds().contains(pin)
                    && !DocumentSignatures.enough(document, DocumentSignatures.ROOT, root, pinned)) {
                throw new IllegalArgumentException(
                        "the trust root must be signed by the pinned key '%s'".formatted(pin));
            }
        }
        if (!DocumentSignatures.enough(document, DocumentSignatures.ROOT, root, root.root())) {
            throw new IllegalArgumentException("the trust root must be signed by %d of its own root keys"
                    .formatted(root.root().threshold()));
        }
        if (!folder.has(ENDPOINT) || !endpoint().equals(endpoint)) {
            // numbers count per endpoint: those of an older identity say nothing about this one
            folder.delete(SEQUENCE);
        }
        folder.write(ROOT, Json.bytes(document));
        folder.write(ENDPOINT, endpoint.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static String fingerprint(SignedDocument document) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(document.payload()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public boolean isEnrolled() {
        return folder.has(ROOT) && folder.has(ENDPOINT);
    }

    EndpointId endpoint() {
        return EndpointId.of(text(ENDPOINT));
    }

    TrustRoot root() {
        return parse(Json.read(
                folder.read(ROOT).orElseThrow(() -> new IllegalStateException("not enrolled: no trust root")),
                SignedDocument.class));
    }

    /**
     * Goes one version on, when enough keys of the current root and enough of the new one's own vouch for it (TUF 1.0, section 5.3).
     *
     * @return false when it is not the next one or not vouched for; nothing changes then
     */
    boolean advance(SignedDocument document) {
        TrustRoot current = root();
        TrustRoot next;
        try {
            next = parse(document);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return false;
        }
        boolean good = next.version() == current.version() + 1
                && DocumentSignatures.enough(document, DocumentSignatures.ROOT, current, current.root())
                && DocumentSignatures.enough(document, DocumentSignatures.ROOT, next, next.root());
        if (good) {
            folder.write(ROOT, Json.bytes(document));
        }
        return good;
    }

    /** The highest sequence number ever accepted; 0 before the first. */
    long sequence() {
        return folder.has(SEQUENCE) ? Long.parseLong(text(SEQUENCE)) : 0;
    }

    /** Uses a number up. It is on the disk when this returns. */
    void accept(long sequence) {
        if (sequence > sequence()) {
            folder.write(SEQUENCE, Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String text(String file) {
        byte[] content = folder.read(file)
                .orElseThrow(() -> new IllegalStateException(
                        "not enrolled: no " + folder.path().resolve(file)));
        return new String(content, StandardCharsets.UTF_8).strip();
    }

    private static TrustRoot parse(SignedDocument document) {
        return Json.read(document.payload(), TrustRoot.class);
    }
}
