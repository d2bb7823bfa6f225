package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.platform.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The request's signature, and its body as it came over the wire. */
@RequestScoped
class SignedBody {
    private final AgentConfig config;
    private @Nullable RequestSignature signature;
    private byte[] bytes = new byte[0];

    SignedBody(AgentConfig config) {
        this.config = config;
    }

    /** In bytes, packed and unpacked; asked here because readers are made before there is any configuration. */
    int largest() {
        return config.largestBody();
    }

    void set(RequestSignature verified, byte[] body) {
        signature = verified;
        bytes = body.clone();
    }

    /** Fails closed: a body that was not read was not verified. */
    RequestSignature signature() {
        if (signature == null) {
            throw Problems.unauthorized("The request must have a body that its signature covers.");
        }
        return signature;
    }

    byte[] bytes() {
        signature();
        return bytes.clone();
    }
}
