package io.fleetmend.platform.http;

import io.fleetmend.contracts.CustomBulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed ids in paths and queries. A malformed id in a path names nothing, so it is not found; in a query it is bad input. */
@Provider
public class IdParams implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> IDS = Map.of(
            ProviderId.class, ProviderId::of,
            CustomerId.class, CustomerId::of,
            SiteId.class, SiteId::of,
            EndpointId.class, EndpointId::of,
            DeploymentId.class, DeploymentId::of,
            JobId.class, JobId::of,
            ExceptionId.class, ExceptionId::of,
            CustomBulletinId.class, CustomBulletinId::of);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> parse = IDS.get(type);
        if (parse == null) {
            return null;
        }
        boolean inPath = Arrays.stream(annotations)
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().endsWith("PathParam"));
        return new IdConverter<>(type, parse, inPath);
    }

    private record IdConverter<T>(Class<T> type, Function<String, ?> parse, boolean inPath)
            implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return type.cast(parse.apply(value));
            } catch (IllegalArgumentException e) {
                throw inPath
                        ? Problems.notFound()
                        : Problems.invalid(type.getSimpleName(), String.valueOf(e.getMessage()));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
