package io.fleetmend.documents.conformance;

import io.fleetmend.documents.csaf.CsafValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The examples of oasis-tcs/csaf, which are valid: documents, providers' metadata and aggregators' lists. ROLIE feeds have no schema here. */
record CsafExamplesSuite(Clock clock) implements Suite {
    private static final String ARCHIVE = "csaf-2.0-examples.tar.gz";

    @Override
    public String name() {
        return "csaf-examples";
    }

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, byte[]> file :
                Archive.read(folder.resolve(ARCHIVE)).entrySet()) {
            String path = file.getKey();
            if (!path.endsWith(".json") || path.contains("/ROLIE/")) {
                continue;
            }
            boolean document = path.contains("/examples/csaf/");
            cases.add(new Case(
                    ARCHIVE,
                    path,
                    path,
                    "valid",
                    () -> document ? document(file.getValue()) : metadata(file.getValue())));
        }
        return cases.stream();
    }

    private String document(byte[] document) {
        CsafValidator.Report report = CsafSuite.validate(document, clock);
        return report.isValid() ? "valid" : report.findings().toString();
    }

    private static String metadata(byte[] document) {
        try {
            return CsafValidator.isValidMetadata(new ByteArrayInputStream(document))
                    ? "valid"
                    : "invalid by its schema";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
