package io.fleetmend.e2e;

import io.fleetmend.e2e.stack.Stack;
import io.fleetmend.standalone.ProjectRoot;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The packaged product over the sample feeds, started for the first test that wants it and stopped after the last. */
public final class SampleStack implements ParameterResolver {
    /** Nobody's data comes from a feed, so that these few bulletins are as good as all. */
    private static final String SAMPLES = "ingest/src/main/samples";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SampleStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Stack.class, type -> start(), Stack.class);
    }

    private static Stack start() {
        try {
            return Stack.start(ProjectRoot.find().resolve(SAMPLES), Map.of(), System.out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the product started", e);
        }
    }
}
