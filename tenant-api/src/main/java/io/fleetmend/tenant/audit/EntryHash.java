package io.fleetmend.tenant.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the hash before and every column of the entry, each with its length in front so that no two entries read the same. */
final class EntryHash {
    /** What the first entry of a provider follows on. */
    static final String NONE = "0".repeat(64);

    private EntryHash() {}

    static String of(AuditEntry entry) {
        MessageDigest digest = sha256();
        for (String column : List.of(
                entry.previousHash,
                entry.providerId.toString(),
                Long.toString(entry.seq),
                entry.at.toString(),
                entry.actor,
                entry.action,
                String.valueOf(entry.customer),
                entry.subject,
                entry.detail)) {
            byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
