package io.fleetmend.e2e.tour;

import java.util.ArrayList;
import java.util.List;

/** The commands that a section of a Markdown text quotes in its {@code sh} blocks, comments and all, in their order. */
final class QuotedCommands {
    private static final String BEGIN = "```sh";
    private static final String END = "```";

    private QuotedCommands() {}

    /** @param heading the line that the section begins with */
    static List<String> of(String markdown, String heading) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        boolean quoted = false;
        for (String line : section(markdown, heading)) {
            if (line.equals(BEGIN) || line.equals(END)) {
                quoted = line.equals(BEGIN);
            } else if (quoted) {
                command.append(command.isEmpty() ? "" : "\n").append(line);
                if (isWhole(command)) {
                    commands.add(command.toString());
                    command.setLength(0);
                }
            }
        }
        return commands;
    }

    private static List<String> section(String markdown, String heading) {
        List<String> lines = markdown.lines().toList();
        int begin = lines.indexOf(heading);
        if (begin < 0) {
            throw new AssertionError("there is no line '%s'".formatted(heading));
        }
        List<String> rest = lines.subList(begin + 1, lines.size());
        return rest.stream().takeWhile(line -> !line.startsWith("## ")).toList();
    }

    /** No quotation is open: the shell would not ask for another line. */
    private static boolean isWhole(CharSequence command) {
        return command.chars().filter(character -> character == '\'').count() % 2 == 0;
    }
}
