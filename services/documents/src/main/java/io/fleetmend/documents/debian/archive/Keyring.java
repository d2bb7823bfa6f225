package io.fleetmend.documents.debian.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** The keys that the operator of the endpoint trusts for an archive: one file, or a directory of them as apt has. */
public final class Keyring {
    private final List<PGPPublicKeyRing> rings;

    private Keyring(List<PGPPublicKeyRing> rings) {
        this.rings = List.copyOf(rings);
    }

    /** A key of the ring that made a signature, with its primary key. */
    record Signer(PGPPublicKey key, PGPPublicKey primary) {}

    public static Keyring load(Path place) throws IOException {
        List<PGPPublicKeyRing> rings = new ArrayList<>();
        for (Path file : files(place)) {
            try (InputStream in = PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
                Object next;
                PGPObjectFactory objects = new PGPObjectFactory(in, new BcKeyFingerprintCalculator());
                while ((next = objects.nextObject()) != null) {
                    if (next instanceof PGPPublicKeyRing ring) {
                        rings.add(ring);
                    }
                }
            }
        }
        if (rings.isEmpty()) {
            throw new IOException("keyring %s must hold OpenPGP public keys, but holds none".formatted(place));
        }
        return new Keyring(rings);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file ->
                            file.toString().endsWith(".gpg") || file.toString().endsWith(".asc"))
                    .sorted()
                    .toList();
        }
    }

    /** Every key with that id: ids are short, so two keys may share one. */
    List<Signer> signers(long keyId) throws PGPException {
        List<Signer> signers = new ArrayList<>();
        for (PGPPublicKeyRing ring : rings) {
            PGPPublicKey key = ring.getPublicKey(keyId);
            if (key != null) {
                signers.add(new Signer(key, ring.getPublicKey()));
            }
        }
        return signers;
    }
}
