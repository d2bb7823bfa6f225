package io.fleetmend.e2e;

import io.fleetmend.e2e.stack.Stack;
import io.fleetmend.standalone.ProjectRoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The packaged product over the sample feeds, started for the first test that wants it and stopped after the last. */
public final class SampleStack implements ParameterResolver {
    /** Missing wherever the sample's bulletin of OpenSSL is, which came later and closes both: nobody has to decide about it. */
    public static final String SUPERSEDED = "DSA-9100-1";

    /** Nobody's data comes from a feed, so that these few bulletins are as good as all. */
    private static final String SAMPLES = "ingest/src/main/samples";

    /** The PSA that months are sent to stands on this machine. */
    private static final Map<String, String> TOLD =
            Map.of("fleetmend.billing.outbound.allow-private-addresses", "true");

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
            return Stack.start(feeds(), TOLD, System.out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the product started", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample feeds cannot be copied", e);
        }
    }

    /** The samples and one bulletin more. */
    private static Path feeds() throws IOException {
        Path samples = ProjectRoot.find().resolve(SAMPLES);
        Path feeds = Path.of("target", "feeds").toAbsolutePath();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = feeds.resolve(samples.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String older = SUPERSEDED + ".json";
        try (InputStream bulletin = Objects.requireNonNull(SampleStack.class.getResourceAsStream(older), older)) {
            Files.copy(bulletin, feeds.resolve("debian/osv").resolve(older), StandardCopyOption.REPLACE_EXISTING);
        }
        return feeds;
    }
}
