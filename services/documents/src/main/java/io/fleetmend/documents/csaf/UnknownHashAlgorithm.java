package io.fleetmend.documents.csaf;

import java.util.Set;

/** 6.2.52: hashes are of algorithms that the standard names. */
final class UnknownHashAlgorithm implements CsafTest {

    private static final Set<String> KNOWN = Set.of(
            "blake2b512",
            "blake2s256",
            "md4",
            "md5",
            "md5-sha1",
            "mdc2",
            "ripemd",
            "ripemd160",
            "rmd160",
            "sha1",
            "sha224",
            "sha256",
            "sha3-224",
            "sha3-256",
            "sha3-384",
            "sha3-512",
            "sha384",
            "sha512",
            "sha512-224",
            "sha512-256",
            "shake128",
            "shake256",
            "sm3",
            "ssl3-md5",
            "ssl3-sha1",
            "whirlpool");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            for (Place algorithm : helper.all("hashes[]").stream()
                    .flatMap(hashes -> hashes.all("file_hashes[].algorithm").stream())
                    .toList()) {
                if (!KNOWN.contains(algorithm.text())) {
                    failures.add(algorithm, "'%s' is not known".formatted(algorithm.text()));
                }
            }
        }
    }
}
