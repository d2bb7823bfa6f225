package io.fleetmend.documents.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.documents.csaf.CsafValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The test documents of oasis-tcs/csaf: what {@code testcases.json} says of each of them that is there, whether it fails the test that
 * it is about and whether it is valid altogether; and the files whose names are right or wrong.
 */
record CsafSuite(String name, String archive, Clock clock) implements Suite {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        Map<String, byte[]> files = Archive.read(folder.resolve(archive));
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith("validator/data/testcases.json")) {
                String data = file.getKey().substring(0, file.getKey().length() - "testcases.json".length());
                for (JsonNode test : JSON.readTree(file.getValue()).path("tests")) {
                    addTest(cases, files, data, test);
                }
            } else if (file.getKey().contains("/filenames/data/")) {
                cases.add(fileName(file.getKey(), file.getValue()));
            }
        }
        return cases.stream();
    }

    private void addTest(List<Case> cases, Map<String, byte[]> files, String data, JsonNode test) {
        for (String kind : List.of("failures", "valid")) {
            for (JsonNode entry : test.path(kind)) {
                byte[] document = files.get(data + entry.path("name").asText());
                if (document != null) {
                    cases.add(document(test.path("id").asText(), kind.equals("failures"), entry, document));
                }
            }
        }
    }

    private Case document(String number, boolean fails, JsonNode entry, byte[] document) {
        boolean valid = entry.path("valid").asBoolean();
        return new Case(archive, number, entry.path("name").asText(), answer(fails, valid), () -> {
            CsafValidator.Report report = validate(document, clock);
            boolean failed = report.failedTests().contains(number);
            String answer = answer(failed, report.isValid());
            return answer.equals(answer(fails, valid)) ? answer : answer + " " + report.findings();
        });
    }

    private static String answer(boolean fails, boolean valid) {
        return (fails ? "fails the test, " : "passes the test, ") + (valid ? "valid" : "invalid");
    }

    private Case fileName(String path, byte[] document) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Case(archive, path, name, path.contains("/invalid/") ? "wrong" : "right", () -> {
            String id =
                    read(document).path("document").path("tracking").path("id").asText();
            return CsafValidator.fileName(id).equals(name) ? "right" : "wrong";
        });
    }

    static CsafValidator.Report validate(byte[] document, Clock clock) {
        try {
            return CsafValidator.validate(new ByteArrayInputStream(document), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(byte[] document) {
        try {
            return JSON.readTree(new String(document, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
