package io.fleetmend.exposure.window;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Worms that came when their patch was long out: how much time there was. */
enum HistoricOutbreak {
    CODE_RED("Code Red", "2001-06-18", "2001-07-13"),
    SLAMMER("Slammer", "2002-07-24", "2003-01-25"),
    BLASTER("Blaster", "2003-07-16", "2003-08-11"),
    SASSER("Sasser", "2004-04-13", "2004-04-30"),
    ZOTOB("Zotob", "2005-08-09", "2005-08-14"),
    CONFICKER("Conficker", "2008-10-23", "2008-11-21"),
    WANNACRY("WannaCry", "2017-03-14", "2017-05-12"),
    NOTPETYA("NotPetya", "2017-03-14", "2017-06-27");

    private final String inWords;
    private final LocalDate patchOut;
    private final LocalDate brokeOut;

    HistoricOutbreak(String inWords, String patchOut, String brokeOut) {
        this.inWords = inWords;
        this.patchOut = LocalDate.parse(patchOut);
        this.brokeOut = LocalDate.parse(brokeOut);
    }

    String inWords() {
        return inWords;
    }

    long days() {
        return ChronoUnit.DAYS.between(patchOut, brokeOut);
    }

    Duration time() {
        return Duration.ofDays(days());
    }
}
