package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {
    @Test
    void showsWhatAServiceSaidAndWhatCausedIt() {
        LogLine line = LogLine.of("""
                {"timestamp":"2026-11-23T10:00:00Z","loggerName":"io.fleetmend.Some","level":"ERROR","message":"Due work failed",\
                "mdc":{"provider":"p1","traceId":"t1"},\
                "stackTrace":": java.lang.IllegalStateException: outer\\n\\tat a.B.c(B.java:1)\\nCaused by: java.io.IOException: inner\\n\\tat d.E.f(E.java:2)\\n"}""");
        assertThat(line.troubled()).isTrue();
        assertThat(line.text())
                .isEqualTo("2026-11-23T10:00:00Z ERROR io.fleetmend.Some: Due work failed provider=p1 traceId=t1"
                        + " | : java.lang.IllegalStateException: outer | Caused by: java.io.IOException: inner");
    }

    @Test
    void findsNoTroubleInAnInfo() {
        assertThat(LogLine.of("{\"level\":\"INFO\",\"message\":\"started with no ERROR\"}")
                        .troubled())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23 10:00:00 ERROR [org.keycloak] no", "Caused by: that", "{cut off ERROR o"})
    void showsAnyOtherLineAsItIs(String line) {
        assertThat(LogLine.of(line)).isEqualTo(new LogLine(true, line));
    }
}
