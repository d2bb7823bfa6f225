package io.fleetmend.documents.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form that the suites of package URLs and of VERS share: files with an array {@code tests}. */
record JsonTests(String file, String place, JsonNode test) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Case> cases(Path folder, BiFunction<String, JsonNode, Case.Answer> answers) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .flatMap(JsonTests::read)
                    .map(test -> test.toCase(answers));
        }
    }

    private static Stream<JsonTests> read(Path file) {
        try {
            JsonNode tests = JSON.readTree(file.toFile()).path("tests");
            return IntStream.range(0, tests.size())
                    .mapToObj(i -> new JsonTests(file.getFileName().toString(), "/tests/" + i, tests.get(i)));
        } catch (IOException e) {
            throw new UncheckedIOException("%s is not readable as JSON".formatted(file), e);
        }
    }

    private Case toCase(BiFunction<String, JsonNode, Case.Answer> answers) {
        boolean fails = test.path("expected_failure").asBoolean();
        JsonNode input = test.path("input");
        return new Case(
                file,
                place,
                input.isTextual() ? input.textValue() : input.toString(),
                fails ? Case.REFUSED : test.path("expected_output").toString(),
                answers.apply(test.path("test_type").asText(), test));
    }
}
