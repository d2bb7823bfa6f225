package io.fleetmend.scheduler.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs jobs and shows trust roots. Read at the start, so that a service without its keys does not start. */
@Startup
@Singleton
public class Trust {
    private final TrustRoots roots;
    private final KeyPair jobKey;

    /** @param keys the folder with {@code job.key} (PKCS #8, base64) and the trust roots {@code root.1.json}, {@code root.2.json}, … */
    Trust(@ConfigProperty(name = "fleetmend.scheduler.keys") Path keys) {
        this.roots = TrustRoots.load(keys);
        this.jobKey = JobKey.load(keys, roots.newest());
    }

    public SignedDocument sign(JobManifest manifest) {
        try {
            byte[] payload = ContractsJson.get().writeValueAsBytes(manifest);
            return DocumentSignatures.sign(DocumentSignatures.JOB, payload, List.of(jobKey));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest cannot be written as JSON", e);
        }
    }

    public SignedDocument newestRoot() {
        return roots.newestDocument();
    }

    /** What an agent with that version still has to be told. */
    public List<SignedDocument> rootsAfter(int version) {
        return roots.after(version);
    }

    /** What the agent's {@code --trust} is given. */
    public String fingerprint() {
        return roots.fingerprint();
    }
}
