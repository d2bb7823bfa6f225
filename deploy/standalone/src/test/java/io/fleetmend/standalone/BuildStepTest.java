package io.fleetmend.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./fleetmend} builds, with a stand-in for Maven that makes the files a build makes. */
class BuildStepTest {
    private static final String BUILDS = """
            #!/bin/sh
            echo "$@" >> builds
            echo "[INFO] Building Fleetmend :: standalone 0.1.0 [1/2]"
            mkdir -p deploy/standalone/target/lib
            touch deploy/standalone/target/standalone-0.1.0.jar
            for s in tenant-api ingest services/exposure scheduler; do
              mkdir -p $s/target/quarkus-app
              touch $s/target/quarkus-app/quarkus-run.jar
            done
            """;
    private static final String FAILS = """
            #!/bin/sh
            echo "[ERROR] COMPILATION ERROR"
            exit 1
            """;

    @TempDir
    private Path folder;

    private Path source;
    private int exit;

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(ProjectRoot.find().resolve("fleetmend"), folder.resolve("fleetmend"));
        executable(folder.resolve("fleetmend"));
        Files.createDirectories(folder.resolve(".mvn"));
        Files.createDirectories(folder.resolve("deploy/standalone/src/main"));
        source = folder.resolve("deploy/standalone/src/main/Source.java");
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(source, "class Source {}");
        Files.createDirectories(folder.resolve("services"));
    }

    @Test
    void buildsWhatIsNotBuiltAndShowsProgress() throws Exception {
        maven(BUILDS);
        assertThat(up()).contains("building Fleetmend", "Fleetmend :: standalone 0.1.0 [1/2]");
        assertThat(builds()).containsExactly("-B -Pquick -DskipTests -pl !helm,!deploy/images package");
    }

    @Test
    void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
        maven(BUILDS);
        up();
        up();
        assertThat(builds()).hasSize(1);
        Files.writeString(source, "class Source { int changed; }");
        up();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void saysWhyABuildFailed() throws Exception {
        maven(FAILS);
        assertThat(up()).contains("[ERROR] COMPILATION ERROR", "the build failed", "build.log");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void saysWhatToInstallWhereNoNpmIsFoundAndItMayNotInstallAny() throws Exception {
        maven(BUILDS);
        program("node", "echo v1.0.0");
        program("id", "echo 1000");

        assertThat(up()).contains("no npm with Node", "on Debian: apt-get install nodejs npm");
        assertThat(exit).isEqualTo(1);
        assertThat(folder.resolve("builds")).doesNotExist();
    }

    @Test
    void installsNpmAsRootOnDebianAndSaysSo() throws Exception {
        maven(BUILDS);
        program("node", "[ -e %1$s/npm-installed ] && echo v99.0.0 || echo v1.0.0".formatted(folder));
        program("npm", "echo 99.0.0");
        program("id", "echo 0");
        program("apt-get", "echo \"$@\" >> %1$s/apt; touch %1$s/npm-installed".formatted(folder));

        assertThat(up()).contains("installing what builds the console: nodejs npm", "building Fleetmend");
        assertThat(Files.readAllLines(folder.resolve("apt")))
                .containsExactly("update -qq", "install -y -qq --no-install-recommends nodejs npm");
    }

    @Test
    void needsNoBuildToHelp() throws Exception {
        maven(BUILDS);
        assertThat(say("--help")).contains("./fleetmend up", "./fleetmend test");
        assertThat(exit).isZero();
        assertThat(say("status")).contains("nothing is built here, so nothing runs", "./fleetmend up");
        assertThat(exit).isEqualTo(1);
        assertThat(say("upp")).contains("there is no command 'upp'", "./fleetmend up");
        assertThat(exit).isEqualTo(2);
        assertThat(folder.resolve("builds")).doesNotExist();
    }

    @Test
    void learnsToStartFastBeforeTheFirstStartOnly() throws Exception {
        maven(BUILDS);
        assertThat(up()).contains("learning to start fast, once", "going on without start caches");
        assertThat(up()).doesNotContain("learning to start fast");
    }

    private void maven(String script) throws IOException {
        Files.writeString(folder.resolve("mvnw"), script);
        executable(folder.resolve("mvnw"));
    }

    /** Found before the machine's own. */
    private void program(String name, String does) throws IOException {
        Path program = Files.createDirectories(folder.resolve("programs")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n%s\n".formatted(does));
        executable(program);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The launcher itself cannot start from empty jars; what matters is what was said and built before. */
    private String up() throws Exception {
        return say("up");
    }

    private String say(String command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(folder.resolve("fleetmend").toString(), command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", folder.resolve("programs").toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exit = process.waitFor();
        return said;
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds"));
    }
}
