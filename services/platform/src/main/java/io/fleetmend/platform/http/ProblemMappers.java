package io.fleetmend.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every failure leaves as a problem; what went wrong inside stays in the log. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int LONGEST_DETAIL = 400;

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response unknownField(UnrecognizedPropertyException e) {
        String known = e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return answer(Problem.of(
                400,
                "unknown-field",
                "Unknown field",
                "'%s' is not known here; known are: %s".formatted(path(e), known),
                path(e)));
    }

    @ServerExceptionMapper
    Response wrongValue(InvalidFormatException e) {
        return answer(invalid(
                path(e),
                "'%s' is not a %s".formatted(e.getValue(), e.getTargetType().getSimpleName())));
    }

    @ServerExceptionMapper
    Response refusedValue(ValueInstantiationException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return answer(invalid(path(e), detailOf(cause)));
    }

    @ServerExceptionMapper
    Response wrongType(JsonMappingException e) {
        // a limit that is passed inside of a value arrives wrapped
        return e.getCause() instanceof StreamConstraintsException limit
                ? tooMuch(limit)
                : answer(invalid(path(e), detailOf(e)));
    }

    /** Quarkus has a mapper of its own for this kind, which ours for its superclass would not replace. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return wrongType(e);
    }

    @ServerExceptionMapper
    Response tooMuch(StreamConstraintsException e) {
        return answer(invalid(null, e.getOriginalMessage()));
    }

    @ServerExceptionMapper
    Response notJson(JsonProcessingException e) {
        return answer(invalid(null, "The body is not JSON: " + e.getOriginalMessage()));
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 10)
    Response violated(ConstraintViolationException e) {
        ConstraintViolation<?> first = e.getConstraintViolations().iterator().next();
        String path = first.getPropertyPath().toString();
        String field = path.substring(path.lastIndexOf('.') + 1);
        return answer(
                invalid(field, "%s %s, but was '%s'".formatted(field, first.getMessage(), first.getInvalidValue())));
    }

    @ServerExceptionMapper
    Response wrongArgument(IllegalArgumentException e) {
        return answer(invalid(null, detailOf(e)));
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return answer(Problems.notFound().problem());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        // Jackson's reader wraps what it could not read
        if (status == 400 && e.getCause() instanceof JsonProcessingException json) {
            return reader(json);
        }
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        return answer(Problem.of(
                status,
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                title,
                status < 500 ? detailOf(e) : null,
                null));
    }

    private Response reader(JsonProcessingException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidFormatException wrong -> wrongValue(wrong);
            case ValueInstantiationException refused -> refusedValue(refused);
            case StreamConstraintsException limit -> tooMuch(limit);
            case JsonMappingException mapping -> wrongType(mapping);
            default -> notJson(json);
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    @Priority(1)
    Response unauthorized(SecurityException e) {
        return Response.fromResponse(answer(
                        Problems.unauthorized("A valid bearer token is needed.").problem()))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    @Priority(1)
    Response forbidden(ForbiddenException e) {
        return answer(
                Problems.forbidden("This needs a role that you do not have.").problem());
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        LOG.error("A request failed", e);
        return answer(Problem.of(500, "internal", "Internal error", null, null));
    }

    private static Problem invalid(@Nullable String field, @Nullable String detail) {
        return Problem.of(400, "invalid", "Invalid input", detail, field);
    }

    private static @Nullable String detailOf(Throwable e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null || message.length() <= LONGEST_DETAIL
                ? message
                : message.substring(0, LONGEST_DETAIL) + "…";
    }

    /** {@code sites[0].timeZone}. */
    private static @Nullable String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
