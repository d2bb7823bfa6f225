package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Progress;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * apt's machine-readable progress ({@code APT::Status-Fd}; README.progress-reporting of apt): {@code pmstatus:package:percent:text}
 * while dpkg works, {@code dlstatus:number:percent:text} while archives are fetched, among the lines for people. Tells each whole
 * percent once.
 */
final class StatusLines implements Predicate<String> {
    /** To the standard output, the only stream that is read while apt works. */
    static final String OPTION = "APT::Status-Fd=1";

    /** A package's name may have its architecture, and with it another colon. */
    private static final Pattern LINE = Pattern.compile("(?:pm|dl)status:.+?:(\\d{1,3})(?:\\.\\d+)?:(.*)");

    private static final int WHOLE = 100;

    private final String step;
    private final Consumer<Progress> told;
    private int last = -1;

    StatusLines(String step, Consumer<Progress> told) {
        this.step = step;
        this.told = told;
    }

    /** @return whether the line was one of progress */
    @Override
    public boolean test(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        tell(Integer.parseInt(matcher.group(1)), matcher.group(2));
        return true;
    }

    /** apt looks at its downloads now and then only: the last that it says of them may be less than all. */
    void succeeded() {
        tell(WHOLE, "done");
    }

    private void tell(int percent, String text) {
        if (percent > last && percent <= WHOLE) {
            last = percent;
            told.accept(new Progress(step, percent, text));
        }
    }
}
