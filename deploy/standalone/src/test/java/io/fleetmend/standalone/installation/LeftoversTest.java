package io.fleetmend.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTest {
    @TempDir
    private Path folder;

    private DataFolder data;
    private Path note;

    @BeforeEach
    void open() throws IOException {
        data = new DataFolder(folder);
        data.open();
        note = Files.createDirectories(data.postgres()).resolve("postmaster.pid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "12x\n", "99999999999999999999\n"})
    void aTornNoteOfPostgresIsRemovedSoThatItStartsAgain(String text) throws IOException {
        Files.writeString(note, text);

        assertThat(Leftovers.postmaster(data)).isEmpty();
        assertThat(Leftovers.end(data)).isEmpty();
        assertThat(note).doesNotExist();
    }

    @Test
    void aWholeNoteIsPostgresOwnBusiness() throws IOException {
        Files.writeString(note, ProcessHandle.current().pid() + "\n/data\n");

        assertThat(Leftovers.end(data)).as("this process, which is no postgres").isEmpty();
        assertThat(note).exists();
    }

    @Test
    void withoutANoteNothingRuns() {
        assertThat(Leftovers.postmaster(data)).isEmpty();
    }
}
