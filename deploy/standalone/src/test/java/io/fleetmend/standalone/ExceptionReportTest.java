package io.fleetmend.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.rest.JsonCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ExceptionReportTest {
    @Test
    void saysWhatIsWrongAndTheWayOut() {
        assertThat(report(new CannotContinueException("the port is in use", "choose another")))
                .isEqualTo("fleetmend: the port is in use\n  -> choose another\n");
    }

    @Test
    void showsWhatAServerRefusedWithoutATrace() {
        assertThat(report(new JsonCall.RefusedException(404, "GET /endpoints answered 404: {}")))
                .contains("GET /endpoints answered 404", "./fleetmend status")
                .doesNotContain("\tat ");
    }

    @Test
    void knowsAFullDiskHoweverDeepItLies() {
        Exception deep = new IllegalStateException(
                "cannot go on", new UncheckedIOException(new IOException("x.log: No space left on device")));
        assertThat(report(deep)).contains("the disk is full", "--data DIR").doesNotContain("at io.fleetmend");
    }

    @Test
    void showsTheTraceOfWhatNobodyForesaw() {
        assertThat(report(new IllegalStateException("odd"))).contains("please report it", "odd", "\tat ");
    }

    private static String report(Exception problem) {
        StringWriter text = new StringWriter();
        ExceptionReport.print(problem, new PrintWriter(text));
        return text.toString();
    }
}
