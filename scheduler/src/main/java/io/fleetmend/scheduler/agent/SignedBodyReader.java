package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.platform.http.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the body once, holds it against the signed digest, unpacks it. What is too large is refused before it is in memory. */
@Provider
@Signed
public class SignedBodyReader implements ReaderInterceptor {
    private final SignedBody signedBody;

    SignedBodyReader(SignedBody signedBody) {
        this.signedBody = signedBody;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MultivaluedMap<String, String> headers = context.getHeaders();
        RequestSignature signature = SignatureHeaders.read(headers::getFirst)
                .orElseThrow(() -> Problems.unauthorized("An agent's request must be signed."));
        byte[] body = atMost(context.getInputStream());
        if (!signature.digestHolds(body)) {
            throw Problems.unauthorized("The body is not the one that was signed.");
        }
        signedBody.set(signature, body);
        context.setInputStream(new ByteArrayInputStream(unpack(headers.getFirst(HttpHeaders.CONTENT_ENCODING), body)));
        return context.proceed();
    }

    private byte[] unpack(@Nullable String encoding, byte[] body) throws IOException {
        if (encoding == null || encoding.equals("identity")) {
            return body;
        }
        if (!encoding.equals("gzip")) {
            throw Problems.invalid(
                    "Content-Encoding", "Content-Encoding must be gzip or absent, but was '%s'".formatted(encoding));
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return atMost(gzip);
        } catch (ZipException e) {
            throw Problems.invalid("body", "The body must be gzip, as Content-Encoding says.");
        }
    }

    private byte[] atMost(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(signedBody.largest() + 1);
        if (bytes.length > signedBody.largest()) {
            throw Problems.tooLarge(
                    "A body must have at most %d bytes, packed and unpacked.".formatted(signedBody.largest()));
        }
        return bytes;
    }
}
