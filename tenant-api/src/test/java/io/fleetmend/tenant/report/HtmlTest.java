package io.fleetmend.tenant.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x1b, 0xd800, 0xdfff, 0xfffe, 0xffff})
    void showsWhatXmlDoesNotAllowAsWhatCannotBeShown(int point) {
        assertThat(Html.text("a" + Character.toString(point) + "b")).isEqualTo("a\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', '\r', ' ', 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x10ffff})
    void keepsWhatXmlAllows(int point) {
        assertThat(Html.text(Character.toString(point))).isEqualTo(Character.toString(point));
    }

    @Test
    void escapesWhatWouldBeMarkup() {
        assertThat(Html.text("<a href=\"b&c\">")).isEqualTo("&lt;a href=&quot;b&amp;c&quot;&gt;");
    }
}
