package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.RequestSignature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three headers of a signed request. */
final class SignatureHeaders {
    private SignatureHeaders() {}

    interface Headers {
        @Nullable
        String get(String name);
    }

    static Optional<RequestSignature> read(Headers headers) {
        String digest = headers.get(RequestSignature.CONTENT_DIGEST);
        String input = headers.get(RequestSignature.SIGNATURE_INPUT);
        String signature = headers.get(RequestSignature.SIGNATURE);
        return digest == null || input == null || signature == null
                ? Optional.empty()
                : RequestSignature.parse(digest, input, signature);
    }
}
