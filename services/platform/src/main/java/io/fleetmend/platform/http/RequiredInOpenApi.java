package io.fleetmend.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document which fields are always there: what is null is left out, so it is the components of a record that are
 * not {@code @Nullable}. A schema whose record cannot be told for sure says nothing.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredInOpenApi implements OASFilter {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final Map<String, List<ClassInfo>> records;

    public RequiredInOpenApi(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(RequiredInOpenApi::nameOf));
    }

    private static String nameOf(ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::require);
    }

    private void require(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || schema.getRequired() != null) {
            return;
        }
        Set<List<String>> answers = named(name).stream()
                .filter(one -> componentsOf(one).equals(properties.keySet()))
                .map(RequiredInOpenApi::alwaysThere)
                .collect(Collectors.toSet());
        if (answers.size() == 1) {
            List<String> required = answers.iterator().next();
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }

    /** A number at the end tells a second class of the same name. */
    private List<ClassInfo> named(String schema) {
        return records.getOrDefault(schema, records.getOrDefault(schema.replaceFirst("\\d+$", ""), List.of()));
    }

    private static Set<String> componentsOf(ClassInfo one) {
        return one.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static List<String> alwaysThere(ClassInfo one) {
        return one.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .sorted()
                .toList();
    }
}
