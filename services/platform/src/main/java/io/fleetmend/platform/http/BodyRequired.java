package io.fleetmend.platform.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A method that takes a body gets one: nothing, or {@code null}, is bad input. */
@Provider
public class BodyRequired implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable Object body = context.proceed();
        if (body == null) {
            throw Problems.problem(400, "invalid", "Invalid input", "A JSON body is needed, but there is none.", null);
        }
        return body;
    }
}
