package io.fleetmend.agent.apt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of {@code apt-get --print-uris}: what would be fetched, from where. */
record Download(String uri, String file, long bytes) {
    private static final Pattern LINE = Pattern.compile("'([^']+)' (\\S+) (\\d+) .*");

    static List<Download> parse(String output) {
        List<Download> downloads = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Matcher matcher = LINE.matcher(line + " ");
            if (matcher.matches()) {
                downloads.add(new Download(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))));
            }
        }
        return downloads;
    }
}
