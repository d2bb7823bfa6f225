package io.fleetmend.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@code ./fleetmend} that must work before there is any Java. */
class JdkFinderTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheFirstThatIsNewEnough() throws Exception {
        jdk("jdk-17", "17.0.2");
        Path right = jdk("jdk-25", "25.0.3");
        assertThat(find("", folder + "/*").output()).isEqualTo(right.toString());
    }

    @Test
    void prefersJavaHome() throws Exception {
        Path chosen = jdk("chosen", "26");
        jdk("places/jdk-25", "25.0.3");
        assertThat(find(chosen.toString(), folder + "/places/*").output()).isEqualTo(chosen.toString());
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        Path old = jdk("old", "21.0.1");
        Path right = jdk("places/jdk-25", "25.0.3");
        assertThat(find(old.toString(), folder + "/places/*").output()).isEqualTo(right.toString());
    }

    @Test
    void saysWhatToDoWhenThereIsNone() throws Exception {
        jdk("jdk-17", "17.0.2");
        Answer answer = find("", folder + "/*");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.output()).contains("no JDK 25 or newer found", "set JAVA_HOME");
    }

    private record Answer(int exit, String output) {}

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Files.createFile(
                    home.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
        return home;
    }

    private static Answer find(String javaHome, String places) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(ProjectRoot.find().resolve("fleetmend").toString(), "jdk").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("FLEETMEND_JDK_PLACES", places);
        // tools, but no java on the path: other tests of this class bring their own
        builder.environment().put("PATH", toolsWithoutJava());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(process.waitFor(), output);
    }

    private static String toolsWithoutJava() throws IOException {
        Path tools = Files.createTempDirectory("tools");
        for (String tool : new String[] {"bash", "dirname", "readlink", "sed", "env"}) {
            for (String place : new String[] {"/usr/bin", "/bin"}) {
                Path program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        return tools.toString();
    }
}
