package io.fleetmend.match;

import java.util.regex.Pattern;

/**
 * What a vendor calls a release, or a part of it that has bulletins of its own.
 *
 * @param name for people
 * @param names what the whole name in a bulletin matches
 */
record Platform(String name, Pattern names) {
    static Platform named(String name) {
        return new Platform(name, Pattern.compile(Pattern.quote(name)));
    }

    boolean isNamed(String stated) {
        return names.matcher(stated).matches();
    }
}
