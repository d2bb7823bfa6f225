package io.fleetmend.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Writes into the OpenAPI document who may call each operation: {@code x-roles}, empty for those that need no login. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RolesInOpenApi implements OASFilter {
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final String EXTENSION = "x-roles";

    private final IndexView index;

    public RolesInOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        for (AnnotationInstance permitted : index.getAnnotations(PERMIT_ALL)) {
            if (is(permitted, operation.getOperationId())) {
                operation.addExtension(EXTENSION, List.of());
            }
        }
        for (AnnotationInstance allowed : index.getAnnotations(ROLES_ALLOWED)) {
            if (is(allowed, operation.getOperationId())) {
                operation.addExtension(EXTENSION, Arrays.asList(allowed.value().asStringArray()));
            }
        }
        return operation;
    }

    private static boolean is(AnnotationInstance annotation, @Nullable String operationId) {
        if (annotation.target().kind() != AnnotationTarget.Kind.METHOD) {
            return false;
        }
        MethodInfo method = annotation.target().asMethod();
        return (method.declaringClass().simpleName() + "_" + method.name()).equals(operationId);
    }
}
