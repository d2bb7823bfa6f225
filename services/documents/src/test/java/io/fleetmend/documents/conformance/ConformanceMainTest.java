package io.fleetmend.documents.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceMainTest {
    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void printsOneObjectPerSuiteAndEndsWellWithoutFailures() throws IOException {
        givenPairs("1.0\t1.1\t-1\n");
        assertThat(run("--suite", "dpkg")).isZero();
        assertThat(out).hasToString("{\"suite\":\"dpkg\",\"cases\":1,\"passed\":1,\"failed\":0,\"excepted\":0}\n");
    }

    @Test
    void showsFailingCasesOnRequestAndEndsBadly() throws IOException {
        givenPairs("1.0\t1.1\t-1\n1.0\t1.0~rc1\t-1\n");
        assertThat(run("--suite", "dpkg", "--failing")).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"failed\":1")
                .contains("\"place\":\"line 3\",\"input\":\"1.0 1.0~rc1\",\"expected\":\"-1\",\"got\":\"1\"");
    }

    @Test
    void countsWhatItRefusesAsAnAnswer() throws IOException {
        givenPairs("1.0\t1_0\t-1\n");
        assertThat(run("--suite", "dpkg", "--failing")).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("refused: '1_0' is no Debian version");
    }

    @Test
    void endsBadlyWhereThereAreNoCases() {
        assertThat(run("--suite", "dpkg")).isOne();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("no cases of dpkg");
    }

    @Test
    void saysWhichSuitesThereAre() {
        assertThat(run("--suite", "nonsense")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("'nonsense'")
                .contains("rpmvercmp");
    }

    private void givenPairs(String pairs) throws IOException {
        Files.createDirectory(data.resolve("conformance"));
        Files.writeString(data.resolve("conformance/dpkg-version.tsv"), "a\tb\texpected\n" + pairs);
    }

    private int run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("--from", data.toString()));
        all.addAll(List.of(arguments));
        return new ConformanceMain(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(all);
    }
}
