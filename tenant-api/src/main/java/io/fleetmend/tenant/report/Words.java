package io.fleetmend.tenant.report;

import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** How things are said in one language, and moments in one zone. */
final class Words {
    static final String NONE = "–";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Language language;
    private final ResourceBundle texts;
    private final ZoneId zone;

    Words(Language language, ZoneId zone) {
        this.language = language;
        this.texts = language.texts();
        this.zone = zone;
    }

    String of(String key) {
        return texts.getString(key);
    }

    /** Jobs expire, too, and in other words. */
    String of(State state) {
        return of(state == State.EXPIRED ? "EXPIRED_EXCEPTION" : state.name());
    }

    List<String> all(String... keys) {
        return Arrays.stream(keys).map(this::of).toList();
    }

    String filled(String key, Object... values) {
        String filled = of(key);
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", values[i].toString());
        }
        return filled;
    }

    /** Why a job ended; one that is newer than these words is shown as it is. */
    String reason(@Nullable String reason) {
        if (reason == null) {
            return NONE;
        }
        String key = "reason." + reason;
        return texts.containsKey(key) ? of(key) : reason;
    }

    String moment(@Nullable Instant moment) {
        return moment == null ? NONE : MOMENT.format(moment.atZone(zone));
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()));
    }
}
