package io.fleetmend.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a body in the caller's terms: the whole way to the field, the value, what was expected, and never the name of a
 * class.
 */
final class JsonProblems {
    private static final int LONGEST_VALUE = 80;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

    private JsonProblems() {}

    static Problem of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonProcessingException inner -> unparsable(path(mapping), inner);
            case InvalidFormatException nul
            when String.valueOf(nul.getValue()).indexOf(0) >= 0 ->
                invalid(path(nul), "A text without the control character NUL was expected here.");
            case InvalidFormatException wrong ->
                invalid(
                        path(wrong),
                        "%s was expected here, but was '%s'"
                                .formatted(kind(wrong.getTargetType()), shortened(wrong.getValue())));
            case ValueInstantiationException refused -> invalid(blamed(refused), refusal(refused));
            case MismatchedInputException mismatched ->
                invalid(path(mismatched), "%s was expected here".formatted(kind(mismatched.getTargetType())));
            case JsonMappingException mapping -> invalid(path(mapping), refusal(mapping));
            default -> unparsable(null, e);
        };
    }

    /** What the parser itself stumbled over. What is no JSON is nobody's fault: any field around it may have begun it. */
    private static Problem unparsable(@Nullable String path, JsonProcessingException e) {
        String message = e.getOriginalMessage();
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            String field = below(path, twice.group(1));
            return invalid(field, "'%s' must be said once, but was said twice".formatted(shortened(field)));
        }
        return switch (e) {
            case StreamConstraintsException limit -> invalid(path, "The body passes a limit: " + message);
            case InputCoercionException number -> invalid(path, "A smaller number was expected here: " + message);
            default -> invalid(null, "The body is not JSON: " + message);
        };
    }

    private static Problem unknownField(UnrecognizedPropertyException e) {
        Collection<Object> ids = e.getKnownPropertyIds();
        String known = ids == null
                ? "none"
                : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return Problem.of(
                400,
                "unknown-field",
                "Unknown field",
                "'%s' is not known here; known are: %s".formatted(path(e), known),
                path(e));
    }

    /** The words of our own constructors; anything else that a value did to us is a field that is not there. */
    private static String refusal(JsonMappingException e) {
        return e.getCause() instanceof IllegalArgumentException own && own.getMessage() != null
                ? own.getMessage()
                : "A field that is needed is absent or null.";
    }

    /** The path ends at the object that refused to be; where its words begin with one of its fields, that one is to blame. */
    private static @Nullable String blamed(ValueInstantiationException e) {
        String path = path(e);
        String field = Refusals.field(refusal(e));
        return field != null && e.getType() != null && has(e.getType().getRawClass(), field)
                ? below(path, field)
                : path;
    }

    /** An id or a constant is read from a text and has no fields, whatever its words begin with. */
    private static boolean has(Class<?> type, String field) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(name ->
                                field.equals(name) || field.startsWith(name + ".") || field.startsWith(name + "["));
    }

    private static String below(@Nullable String path, String field) {
        return path == null ? field : path + "." + field;
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "Another kind of value";
        }
        if (type.isEnum()) {
            return "One of " + Arrays.toString(type.getEnumConstants());
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "A list";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "True or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "A number";
        }
        if (type == String.class) {
            return "A text";
        }
        return Map.<Class<?>, String>of(
                        Duration.class, "A duration such as PT72H",
                        Instant.class, "A time such as 2026-11-23T10:00:00Z",
                        ZoneId.class, "A time zone such as Europe/Berlin",
                        UUID.class, "A UUID")
                .getOrDefault(type, type.getSimpleName().endsWith("Id") ? "An id" : "An object");
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
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

    private static Problem invalid(@Nullable String field, String detail) {
        return Problem.of(400, "invalid", "Invalid input", detail, field);
    }
}
