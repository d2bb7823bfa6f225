package io.fleetmend.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What root meets in folders that the network half owns. */
class StateFolderTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path state;
    private Path victim;
    private AgentFolders folders;
    private StateFolder jobs;

    @BeforeEach
    void create() throws IOException {
        state = folder.resolve("fleetmend");
        victim = Files.createDirectory(folder.resolve("victim"));
        folders = AgentFolders.under(state, true);
        folders.create();
        jobs = folders.jobs();
        Files.writeString(victim.resolve("precious"), "precious");
        Files.setPosixFilePermissions(victim.resolve("precious"), PosixFilePermissions.fromString("rw-------"));
    }

    static Stream<Consumer<StateFolder>> everythingThatIsDoneWithAFolder() {
        return Stream.of(
                StateFolder::names,
                StateFolder::create,
                folder -> folder.has("precious"),
                folder -> folder.size("precious"),
                folder -> folder.read("precious"),
                folder -> folder.delete("precious"),
                folder -> folder.write("precious", CONTENT),
                folder -> folder.append("precious", "line"),
                folder -> folder.writeSecret("new", CONTENT));
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsDoneWithAFolder")
    void refusesAFolderThatIsALink(Consumer<StateFolder> use) throws Exception {
        Files.delete(jobs.path());
        Files.createSymbolicLink(jobs.path(), victim);

        refuses(() -> use.accept(jobs), jobs.path() + " must be a folder, but is a link");
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsDoneWithAFolder")
    void refusesAFolderBelowALink(Consumer<StateFolder> use) throws Exception {
        Files.createDirectory(victim.resolve("jobs"));
        Files.move(folders.agent().path(), state.resolve("moved"));
        Files.createSymbolicLink(folders.agent().path(), victim);

        refuses(() -> use.accept(jobs), folders.agent().path() + " must be a folder, but is a link");
        assertThat(victim.resolve("jobs")).isEmptyDirectory();
    }

    private void refuses(ThrowingCallable use, String why) throws IOException {
        assertThatThrownBy(use).hasMessageContaining(why);
        precious();
    }

    private void precious() throws IOException {
        assertThat(victim.resolve("precious")).hasContent("precious");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(victim.resolve("precious"))))
                .isEqualTo("rw-------");
        assertThat(victim.resolve("new")).doesNotExist();
    }

    @Test
    void readsNoLinkAndListsNone() throws Exception {
        Files.createSymbolicLink(jobs.path().resolve("link"), victim.resolve("precious"));

        assertThat(jobs.names()).isEmpty();
        assertThat(jobs.has("link")).isFalse();
        refuses(() -> jobs.read("link"), "must be a regular file");
    }

    @Test
    void writesInPlaceOfALinkAndDeletesTheLinkOnly() throws Exception {
        Files.createSymbolicLink(jobs.path().resolve("one"), victim.resolve("precious"));
        Files.createSymbolicLink(jobs.path().resolve(".one.new"), victim.resolve("precious"));
        Files.createSymbolicLink(jobs.path().resolve("two"), victim.resolve("precious"));

        jobs.write("one", CONTENT);
        jobs.delete("two");

        assertThat(jobs.read("one")).contains(CONTENT);
        assertThat(jobs.names()).containsExactly("one");
        precious();
    }

    @Test
    void addsNoLineToALink() throws Exception {
        Files.createSymbolicLink(jobs.path().resolve("one"), victim.resolve("precious"));

        refuses(() -> jobs.append("one", "line"), "cannot write " + jobs.path().resolve("one"));
    }

    @Test
    void waitsForNoPipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", jobs.path().resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(jobs.names()).isEmpty();
        refuses(() -> jobs.read("pipe"), "must be a regular file");
    }

    @Test
    void passesOverNamesThatAreNotOurs() throws Exception {
        Files.createFile(jobs.path().resolve("a b"));
        Files.createFile(jobs.path().resolve("0.json"));

        assertThat(jobs.names()).containsExactly("0.json");
        assertThatThrownBy(() -> jobs.read("../identity.json")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The other half swaps its folder for a link and back as fast as it can. */
    @Test
    void writesNothingElsewhereHoweverFastTheFolderIsSwapped() throws Exception {
        Path away = folders.agent().path().resolve("away");
        int written = 0;
        int refused = 0;
        try (Swapper swapper = Swapper.start(jobs.path(), away, victim)) {
            while ((written < 100 || refused < 100) && swapper.isAlive()) {
                try {
                    jobs.write("new", CONTENT);
                    jobs.delete("precious");
                    written++;
                } catch (UncheckedIOException e) {
                    refused++;
                }
                precious();
            }
        }

        assertThat(written).isGreaterThanOrEqualTo(100);
        assertThat(refused).isGreaterThanOrEqualTo(100);
    }

    private record Swapper(Thread thread) implements AutoCloseable {
        static Swapper start(Path folder, Path away, Path victim) {
            return new Swapper(Thread.ofPlatform().start(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        Files.move(folder, away);
                        Files.createSymbolicLink(folder, victim);
                        Files.delete(folder);
                        Files.move(away, folder);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }

        boolean isAlive() {
            return thread.isAlive();
        }

        @Override
        public void close() {
            thread.interrupt();
            Awaitility.await().until(() -> !thread.isAlive());
        }
    }

    @Test
    void makesFilesWithTheirFinalPermissions() throws Exception {
        jobs.write("open", CONTENT);
        jobs.writeSecret("secret", CONTENT);

        assertThat(permissions(jobs.path().resolve("open"))).isEqualTo("rw-r--r--");
        assertThat(permissions(jobs.path().resolve("secret"))).isEqualTo("rw-------");
        assertThat(permissions(folders.apply().path())).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void hasNothingInAFolderThatIsNotThereAndSaysWhichOneIsMissing() throws Exception {
        Files.delete(jobs.path());

        assertThat(jobs.names()).isEmpty();
        assertThat(jobs.read("one")).isEmpty();
        assertThat(jobs.has("one")).isFalse();
        assertThatThrownBy(() -> jobs.write("one", CONTENT)).hasMessageContaining(jobs.path() + ": must be there");
    }

    @Test
    void takesALineWithoutItsEndAway() throws Exception {
        Files.writeString(jobs.path().resolve("lines"), "first\nsec");

        jobs.append("lines", "second");
        jobs.append("lines", "third");

        assertThat(jobs.path().resolve("lines")).hasContent("first\nsecond\nthird\n");
    }

    @Test
    void writesAllToAChannelThatTakesALittleAtATime() throws Exception {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();

        WholeFile.write(new Sip(taken), CONTENT);

        assertThat(taken.toByteArray()).isEqualTo(CONTENT);
    }

    /** Takes three bytes at most. */
    private record Sip(ByteArrayOutputStream taken) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer source) {
            int count = Math.min(3, source.remaining());
            for (int i = 0; i < count; i++) {
                taken.write(source.get());
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
