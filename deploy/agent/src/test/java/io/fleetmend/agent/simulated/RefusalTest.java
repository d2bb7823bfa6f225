package io.fleetmend.agent.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever arrives: only a job that this endpoint may obey now is obeyed, and every refusal reaches the server with its reason. */
class RefusalTest {
    @TempDir
    private Path state;

    private LoneEndpoint lone;

    @BeforeEach
    void enrol() throws Exception {
        lone = new LoneEndpoint(state);
    }

    @AfterEach
    void close() {
        lone.close();
    }

    @Test
    void obeysAGoodJob() throws Exception {
        JobReport report = lone.receives(lone.server.sign(good()));

        assertThat(report.outcome()).isEqualTo(Outcome.INSTALLED);
        assertThat(report.reason()).isNull();
    }

    @Test
    void refusesAJobSignedByAnotherKey() throws Exception {
        refuses(sign(good(), Ed25519.newKeyPair()), Reason.SIGNATURE_INVALID);
    }

    @Test
    void refusesAJobWhosePayloadWasChangedAfterSigning() throws Exception {
        SignedDocument document = lone.server.sign(good());
        byte[] payload = new String(document.payload(), StandardCharsets.UTF_8)
                .replace("openssl", "rsync")
                .getBytes(StandardCharsets.UTF_8);

        refuses(new SignedDocument(document.type(), payload, document.signatures()), Reason.SIGNATURE_INVALID);
    }

    @Test
    void refusesAJobSignedByTheOfflineRootKeyOnly() throws Exception {
        refuses(sign(good(), lone.server.rootKey()), Reason.SIGNATURE_INVALID);
    }

    @Test
    void refusesASignatureMadeForAnotherTypeOfDocument() throws Exception {
        SignedDocument root =
                DocumentSignatures.sign(DocumentSignatures.ROOT, Json.bytes(good()), List.of(lone.server.jobKey()));

        refuses(
                new SignedDocument(DocumentSignatures.JOB, root.payload(), root.signatures()),
                Reason.SIGNATURE_INVALID);
    }

    @Test
    void refusesAJobForAnotherEndpoint() throws Exception {
        EndpointId other = new EndpointId(Uuids.next(Instant.now()));

        refuses(lone.server.sign(lone.server.manifest(other, LoneEndpoint.OPENSSL)), Reason.WRONG_ENDPOINT);
    }

    @Test
    void refusesANumberThatWasUsed() throws Exception {
        JobManifest first = good();
        JobManifest second = good();
        lone.receives(lone.server.sign(second));

        refuses(lone.server.sign(first), Reason.REPLAYED);
    }

    @Test
    void answersOtherWordsUnderAKnownAttemptWithTheStoredResult() throws Exception {
        JobManifest first = good();
        JobReport stored = lone.receives(lone.server.sign(first));
        JobManifest other = new JobManifest(
                first.job(),
                first.attempt(),
                first.endpoint(),
                first.sequence(),
                first.issuedAt(),
                first.notBefore(),
                first.expiresAt(),
                new JobManifest.Restart());

        assertThat(lone.receives(lone.server.sign(other))).isEqualTo(stored);
    }

    @Test
    void refusesAJobAfterItsWindow() throws Exception {
        refuses(timed(Duration.ofHours(-2), Duration.ofHours(-1)), Reason.EXPIRED);
    }

    @Test
    void refusesAJobLongBeforeItsWindow() throws Exception {
        refuses(timed(Duration.ofHours(1), Duration.ofHours(2)), Reason.NOT_YET_VALID);
    }

    @Test
    void waitsForAWindowThatOpensInAMoment() throws Exception {
        JobReport report = lone.receives(timed(Duration.ofSeconds(1), Duration.ofHours(1)));

        assertThat(report.outcome()).isEqualTo(Outcome.INSTALLED);
    }

    @Test
    void refusesAVerbThatDoesNotExist() throws Exception {
        String payload = new String(Json.bytes(good()), StandardCharsets.UTF_8).replace("\"install\"", "\"run\"");

        refuses(signed(payload), Reason.UNKNOWN_VERB);
    }

    @Test
    void refusesAManifestWithoutItsWindow() throws Exception {
        String payload =
                new String(Json.bytes(good()), StandardCharsets.UTF_8).replaceFirst("\"expiresAt\":\"[^\"]*\",", "");

        refuses(signed(payload), Reason.UNREADABLE);
    }

    @Test
    void refusesAPackageWithoutAVersion() throws Exception {
        String payload =
                new String(Json.bytes(good()), StandardCharsets.UTF_8).replaceFirst(",\"version\":\"[^\"]*\"", "");

        refuses(signed(payload), Reason.UNREADABLE);
    }

    @Test
    void refusesSignedBytesThatAreNoJson() throws Exception {
        refuses(signed("not JSON"), Reason.UNKNOWN_VERB, Reason.UNREADABLE);
    }

    @Test
    void refusesAVersionThatNobodyCanRead() throws Exception {
        refuses(install("openssl", "not a version"), Reason.UNREADABLE);
    }

    @Test
    void refusesADowngrade() throws Exception {
        refuses(install("openssl", "1.0.0-1"), Reason.DOWNGRADE);
    }

    @Test
    void hasNothingToDoForAPackageThatIsNotInstalled() throws Exception {
        JobReport report = lone.receives(install("bind9", "1:9.18.28-1"));

        assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void answersASecondDeliveryWithTheStoredResultAndDoesNothing() throws Exception {
        SignedDocument document = lone.server.sign(good());
        JobReport first = lone.receives(document);

        JobReport second = lone.receives(document);

        assertThat(second).isEqualTo(first);
        assertThat(lone.endpoint.installations()).isEqualTo(1);
    }

    @Test
    void followsARotationOfTheJobKeyAndRefusesTheOldOne() throws Exception {
        KeyPair newKey = Ed25519.newKeyPair();
        Instant later = Instant.now().plus(Duration.ofDays(1));
        lone.server.offerRoots(List.of(lone.server.trustRoot(2, newKey, later, List.of(lone.server.rootKey()))));
        lone.endpoint.round();

        refuses(lone.server.sign(good()), Reason.SIGNATURE_INVALID);
        assertThat(lone.receives(sign(good(), newKey)).outcome()).isEqualTo(Outcome.INSTALLED);
    }

    @Test
    void ignoresATrustRootThatTheRootKeysDidNotSign() throws Exception {
        KeyPair thief = Ed25519.newKeyPair();
        Instant later = Instant.now().plus(Duration.ofDays(1));
        lone.server.offerRoots(List.of(lone.server.trustRoot(2, thief, later, List.of(thief, lone.server.jobKey()))));
        lone.endpoint.round();

        refuses(sign(good(), thief), Reason.SIGNATURE_INVALID);
    }

    @Test
    void ignoresATrustRootThatSkipsAVersion() throws Exception {
        KeyPair newKey = Ed25519.newKeyPair();
        Instant later = Instant.now().plus(Duration.ofDays(1));
        lone.server.offerRoots(List.of(lone.server.trustRoot(3, newKey, later, List.of(lone.server.rootKey()))));
        lone.endpoint.round();

        refuses(sign(good(), newKey), Reason.SIGNATURE_INVALID);
    }

    @Test
    void obeysNobodyOnceTheTrustRootExpired() throws Exception {
        Instant past = Instant.now().minusSeconds(1);
        lone.server.offerRoots(
                List.of(lone.server.trustRoot(2, lone.server.jobKey(), past, List.of(lone.server.rootKey()))));
        lone.endpoint.round();

        refuses(lone.server.sign(good()), Reason.SIGNATURE_INVALID);
    }

    private void refuses(SignedDocument document, Reason... oneOf) throws Exception {
        int before = lone.endpoint.installations();

        JobReport report = lone.receives(document);

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).as("%s", report).isIn((Object[]) oneOf);
        assertThat(report.detail()).isNotBlank();
        assertThat(lone.endpoint.installations()).isEqualTo(before);
    }

    private JobManifest good() {
        return lone.server.manifest(lone.id, LoneEndpoint.OPENSSL);
    }

    private SignedDocument install(String name, String version) {
        return lone.server.sign(lone.server.manifest(
                lone.id, new JobManifest.Install(List.of(new MinimumVersion(name, "amd64", version)))));
    }

    private SignedDocument timed(Duration begin, Duration end) {
        JobManifest good = good();
        return lone.server.sign(new JobManifest(
                good.job(),
                good.attempt(),
                good.endpoint(),
                good.sequence(),
                good.issuedAt(),
                Instant.now().plus(begin),
                Instant.now().plus(end),
                good.action()));
    }

    private SignedDocument signed(String payload) {
        return DocumentSignatures.sign(
                DocumentSignatures.JOB, payload.getBytes(StandardCharsets.UTF_8), List.of(lone.server.jobKey()));
    }

    private static SignedDocument sign(JobManifest manifest, KeyPair key) {
        return DocumentSignatures.sign(DocumentSignatures.JOB, Json.bytes(manifest), List.of(key));
    }
}
