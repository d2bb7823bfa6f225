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
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
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

    /** Quarkus has mappers of its own for some kinds, which one for their superclass would not replace. */
    @ServerExceptionMapper({
        JsonProcessingException.class,
        StreamConstraintsException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        UnrecognizedPropertyException.class,
        InvalidFormatException.class,
        ValueInstantiationException.class
    })
    Response unreadableBody(JsonProcessingException e) {
        return answer(JsonProblems.of(e));
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 10)
    Response violated(ConstraintViolationException e) {
        ConstraintViolation<?> first = e.getConstraintViolations().iterator().next();
        String field = asked(first.getPropertyPath());
        return answer(
                invalid(field, "%s %s, but was '%s'".formatted(field, first.getMessage(), first.getInvalidValue())));
    }

    /** The caller knows neither our method nor what it calls its parameter, but what lies below that: {@code sites[0].name}. */
    private static String asked(Path path) {
        StringBuilder field = new StringBuilder();
        String last = "";
        for (Path.Node node : path) {
            last = String.valueOf(node.getName());
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(node.getIndex() == null ? "" : "[%d]".formatted(node.getIndex()));
                field.append(field.isEmpty() ? "" : ".").append(last);
            }
        }
        return field.isEmpty() ? last : field.toString();
    }

    @ServerExceptionMapper
    Response wrongArgument(IllegalArgumentException e) {
        return answer(invalid(Refusals.field(e.getMessage()), detailOf(e)));
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
            return answer(JsonProblems.of(json));
        }
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        return answer(Problem.of(
                status,
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                title,
                status < 500 ? detailOf(e) : null,
                null));
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
        String message = e.getMessage();
        return message == null || message.length() <= LONGEST_DETAIL
                ? message
                : message.substring(0, LONGEST_DETAIL) + "…";
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
