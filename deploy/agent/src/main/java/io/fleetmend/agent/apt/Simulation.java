package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code apt-get -s} says it would do.
 *
 * @param removed packages that would go; with {@code --no-remove} there are none
 */
record Simulation(List<Plan.Update> updates, List<String> removed) {
    /** {@code Inst perl [5.36.0-7+deb12u3] (5.36.0-7+deb12u4 Debian-Security:12/oldstable-security [amd64]) []}. */
    private static final Pattern INSTALL =
            Pattern.compile("Inst (\\S+) (?:\\[([^\\]]+)\\] )?\\((\\S+) .*?\\[(\\S+)\\]\\).*");

    private static final Pattern REMOVE = Pattern.compile("(?:Remv|Purg) (\\S+).*");

    static Simulation parse(String output) {
        List<Plan.Update> updates = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Matcher install = INSTALL.matcher(line);
            Matcher remove = REMOVE.matcher(line);
            if (install.matches()) {
                String from = install.group(2) == null ? "" : install.group(2);
                String name = install.group(1).replaceFirst(":.*", "");
                updates.add(new Plan.Update(name, install.group(4), from, install.group(3)));
            } else if (remove.matches()) {
                removed.add(remove.group(1));
            }
        }
        return new Simulation(updates, removed);
    }
}
