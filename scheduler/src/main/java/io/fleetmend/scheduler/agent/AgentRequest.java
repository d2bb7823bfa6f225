package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that says that an endpoint signed it. */
class AgentRequest extends BaseAuthenticationRequest {
    private final RequestSignature signature;
    private final String method;
    private final String path;

    AgentRequest(RequestSignature signature, String method, String path) {
        this.signature = signature;
        this.method = method;
        this.path = path;
    }

    RequestSignature signature() {
        return signature;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }
}
