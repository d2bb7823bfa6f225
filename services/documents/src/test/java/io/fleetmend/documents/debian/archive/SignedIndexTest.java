package io.fleetmend.documents.debian.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.testkit.documents.Samples;
import io.fleetmend.testkit.documents.TestArchive;
import io.fleetmend.testkit.documents.TestKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedIndexTest {
    private static final Instant DATE = Instant.parse("2026-11-21T00:53:02Z");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final String SUITE = "bookworm-security";
    private static final String PACKAGES = TestArchive.listed("libssl3", "3.0.22-1~deb12u1", "openssl");

    @TempDir
    private Path folder;

    private final TestKey key = TestKey.create();
    private Keyring keyring;

    @BeforeEach
    void trustTheKey() throws IOException {
        keyring = Keyring.load(Samples.file(folder, "trusted.gpg", key.keyring()));
    }

    @Test
    void takesAnIndexThatATrustedKeySigned() throws IOException {
        ReleaseIndex index = verified(key.clearSign(release(Map.of())));

        assertThat(index.release()).isEqualTo("debian:12");
        assertThat(index.pocket()).isEqualTo("security");
        assertThat(index.date()).isEqualTo(DATE);
        assertThat(index.packages("updates/main", "amd64").path()).isEqualTo("main/binary-amd64/Packages");
    }

    @ParameterizedTest
    @CsvSource({"bookworm, main", "bookworm-updates, updates", "bookworm-security, security"})
    void tellsThePocketOfASuite(String suite, String pocket) throws IOException {
        String signed = key.clearSign(TestArchive.release(suite, DATE, PACKAGES, Map.of()));

        assertThat(SignedIndex.verified(Samples.utf8(signed), keyring, suite, null, NOW)
                        .pocket())
                .isEqualTo(pocket);
    }

    @Test
    void refusesAnIndexThatIsNotSigned() {
        assertRefused(release(Map.of()), "it is not signed");
    }

    @Test
    void refusesAnIndexSignedByAStranger() {
        assertRefused(TestKey.create().clearSign(release(Map.of())), "is signed by no trusted key");
    }

    @Test
    void refusesAnIndexThatWasChangedAfterItWasSigned() {
        String forged = key.clearSign(release(Map.of())).replace("Version: 12.15", "Version: 11.15");

        assertRefused(forged, "was changed after");
    }

    @Test
    void refusesTextBeforeAndAfterTheSignature() {
        String signed = key.clearSign(release(Map.of()));

        assertRefused("Origin: Debian\n" + signed, "it is not signed");
        assertRefused(signed + "Origin: Debian\n", "has text after its signature");
    }

    @Test
    void refusesATruncatedIndex() {
        String signed = key.clearSign(release(Map.of()));

        assertRefused(signed.substring(0, signed.length() - 40), "is truncated");
    }

    @Test
    void refusesAWeakHash() {
        assertRefused(key.clearSign(release(Map.of()), HashAlgorithmTags.SHA1, "SHA1"), "hash algorithm 2");
    }

    @Test
    void refusesAKeyThatHadExpired() throws IOException {
        TestKey expired = TestKey.createdAt(Instant.parse("2020-01-01T00:00:00Z"), 3600);
        keyring = Keyring.load(Samples.file(folder, "expired.gpg", expired.keyring()));

        assertRefused(expired.clearSign(release(Map.of())), "weak, revoked, expired or not a signing key");
    }

    @Test
    void refusesADamagedSignature() {
        String signed = key.clearSign(release(Map.of()));
        int at = signed.indexOf("BEGIN PGP SIGNATURE") + 40;

        assertRefused(signed.substring(0, at) + "AAAAAAAA" + signed.substring(at + 8), "");
    }

    @Test
    void refusesAnIndexThatIsNoLongerValid() {
        assertThatThrownBy(() -> verified(key.clearSign(release(Map.of())), null, DATE.plus(Duration.ofDays(8))))
                .isInstanceOf(BadDocumentException.class)
                .hasMessage("was valid until 2026-11-28T00:53:02Z only");
    }

    @Test
    void refusesAnIndexOlderThanTheOneThatIsKnown() {
        assertThatThrownBy(() -> verified(key.clearSign(release(Map.of())), DATE.plusSeconds(1), NOW))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("is older than what we had");
    }

    @Test
    void refusesAnIndexFromTheFuture() {
        assertThatThrownBy(() -> verified(key.clearSign(release(Map.of())), null, DATE.minus(Duration.ofHours(1))))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("yet to come");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Codename, bullseye-security, is the index of bullseye-security",
        "Origin, Evil, 'Origin must be Debian, but was ''Evil'''",
        "Version, sid, Version must begin with a release's number",
        "Date, today, Date must be a date",
        "Valid-Until, never, Valid-Until must be a date",
        "Date, '', must have the field Date",
    })
    void refusesAnIndexThatCannotBePlaced(String field, String value, String reason) {
        Map<String, String> fields = field.equals("Codename")
                ? Map.of("Codename", value, "Suite", "oldoldstable-security")
                : Map.of(field, value);

        assertRefused(key.clearSign(release(fields)), reason);
    }

    @Test
    void refusesPackagesThatAreNotTheSignedOnes() throws IOException {
        ReleaseIndex index = verified(key.clearSign(release(Map.of())));
        String forged = PACKAGES.replace("3.0.22-1", "3.0.99-1");
        Path file = Samples.file(folder, "Packages.gz", Samples.gzip(Samples.utf8(forged)));

        assertThatThrownBy(() -> SignedIndex.packages(file, index.packages("main", "amd64"), listed -> {}))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("must have %d bytes with SHA-256".formatted(PACKAGES.length()));
    }

    @Test
    void readsSeveralVersionsOfOnePackage() throws IOException {
        String packages = TestArchive.listed("bind9", "1:9.18.1-1", "")
                + TestArchive.listed("bind9", "1:9.18.2-1+b1", "bind9 (1:9.18.2-1)");
        Path file = Samples.file(folder, "Packages", packages);
        List<ListedPackage> listed = new ArrayList<>();

        SignedIndex.packages(
                file,
                verified(key.clearSign(TestArchive.release(SUITE, DATE, packages, Map.of())))
                        .packages("main", "amd64"),
                listed::add);

        assertThat(listed)
                .extracting(ListedPackage::version, ListedPackage::sourcePackage, ListedPackage::sourceVersion)
                .containsExactly(
                        tuple("1:9.18.1-1", "bind9", "1:9.18.1-1"), tuple("1:9.18.2-1+b1", "bind9", "1:9.18.2-1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Package: a b', has the Package 'a b'",
        "'Package: curl', has the Version ''",
        "'Package: curl\nPackage: curl', has the field Package again",
        "'no field', must be a field",
    })
    void refusesAParagraphThatIsNoPackage(String paragraph, String reason) throws IOException {
        Path file = Samples.file(folder, "Packages", paragraph);
        IndexFile stated = new IndexFile("Packages", paragraph.length(), "0".repeat(64));

        assertThatThrownBy(() -> SignedIndex.packages(file, stated, listed -> {}))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining(reason);
    }

    private void assertRefused(String document, String reason) {
        assertThatThrownBy(() -> verified(document))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining(reason);
    }

    private ReleaseIndex verified(String document) throws IOException {
        return verified(document, null, NOW);
    }

    private ReleaseIndex verified(String document, @Nullable Instant newestKnown, Instant now) throws IOException {
        return SignedIndex.verified(Samples.utf8(document), keyring, SUITE, newestKnown, now);
    }

    private static String release(Map<String, String> fields) {
        return TestArchive.release(SUITE, DATE, PACKAGES, fields);
    }
}
