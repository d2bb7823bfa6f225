package io.fleetmend.tenant.billing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "with, comma",
                "with \"quotes\"",
                "two\r\nlines",
                "=1+1",
                "+49",
                "-1",
                "@SUM(A1)",
                "'=1",
                "Ünïcödé"
            })
    void readsWhatItWrote(String cell) {
        List<String> cells = List.of("first", cell, "last");
        assertThat(Csv.read(Csv.line(cells)))
                .singleElement()
                .extracting(Csv.Row::cells)
                .isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx"})
    void writesNoCellThatIsAFormula(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("'");
    }

    @Test
    void knowsOnWhichLineOfTheFileARowBegins() {
        assertThat(Csv.read("a,b\n\"two\nlines\",x\n\nlast,y\n"))
                .extracting(Csv.Row::line)
                .containsExactly(1, 2, 5);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> Csv.read("a,b\n\"c,d\n")).hasMessageContaining("begins on line 2 must be closed");
    }
}
