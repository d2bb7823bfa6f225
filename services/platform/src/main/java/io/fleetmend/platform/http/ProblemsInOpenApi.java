package io.fleetmend.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Writes into the OpenAPI document that whatever is no success is a {@link Problem}, whichever operation was asked. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String NAME = "Problem";
    private static final Pattern NO_SUCCESS = Pattern.compile("[45](\\d\\d|XX)");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(NAME, problem()).addResponse(NAME, response());
        document.components(components);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ProblemsInOpenApi::declare));
    }

    /** An answer that is declared in words, or that Quarkus declared without any content, has a problem in it, too. */
    private static void declare(Operation operation) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        if (responses.getDefaultValue() == null) {
            responses.defaultValue(OASFactory.createAPIResponse().ref(NAME));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (NO_SUCCESS.matcher(status).matches() && response.getRef() == null && response.getContent() == null) {
                response.content(content());
            }
        });
        operation.responses(responses);
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("Refused or failed: a problem of RFC 9457")
                .content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    private static Schema problem() {
        return object().addProperty(
                        "type",
                        text("Stable: https://fleetmend.io/problems/ and a name")
                                .format("uri"))
                .addProperty("title", text("The same for all of a type"))
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", text("Names the value that was wrong and what was expected"))
                .addProperty("field", text("The whole way to the field or parameter to blame: windows[0].from"))
                .addProperty(
                        "faults",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(fault()))
                .required(List.of("type", "title", "status"));
    }

    private static Schema fault() {
        return object().addProperty("at", text("Where it is: a line, an id"))
                .addProperty("detail", text("Names the value that was wrong and what was expected"))
                .required(List.of("at", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
