package io.fleetmend.documents.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain        | a,b             | a/b",
                "empty fields | ,,              | //",
                "quoted       | \"a,b\",c       | a,b/c",
                "two quotes   | \"say \"\"a\"\"\" | say \"a\"",
                "empty quotes | \"\",a          | /a",
            })
    void readsARecord(String what, String text, String fields) throws IOException {
        assertThat(String.join("/", all(text).getFirst())).isEqualTo(fields);
    }

    @Test
    void passesOverEmptyLinesAndEveryKindOfLineEnd() throws IOException {
        assertThat(all("a\r\n\r\nb\n\nc")).containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void countsLinesWithinQuotes() throws IOException {
        Csv csv = new Csv(new StringReader("\"a\nb\nc\"\nd\n"));
        csv.next();
        csv.next();

        assertThat(csv.line()).isEqualTo(4);
    }

    @Test
    void readsAFieldAcrossItsBuffer() throws IOException {
        String longest = "x".repeat(60_000);

        assertThat(all("%s,%s,\"%s\"".formatted(longest, longest, longest)).getFirst())
                .containsOnly(longest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an open quote   | \"a     | line 1 begins a quoted field that never ends",
                "text behind one | \"a\"b  | line 1 has 'b' where a field should end",
            })
    void refuses(String what, String text, String reason) {
        assertThatThrownBy(() -> all(text))
                .isInstanceOf(BadDocumentException.class)
                .hasMessage(reason);
    }

    private static List<List<String>> all(String text) throws IOException {
        Csv csv = new Csv(new StringReader(text));
        List<List<String>> records = new ArrayList<>();
        List<String> next;
        while ((next = csv.next()) != null) {
            records.add(next);
        }
        return records;
    }
}
