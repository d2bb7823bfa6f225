package io.fleetmend.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code --name value} and {@code --flag} after an optional verb. */
public record CommandLine(List<String> verbs, Map<String, List<String>> options, Set<String> flags) {
    /** @throws IllegalArgumentException naming the argument and what is known */
    public static CommandLine parse(String[] arguments, Set<String> withValue, Set<String> flags) {
        List<String> verbs = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        Set<String> given = new java.util.HashSet<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                verbs.add(argument);
            } else if (flags.contains(argument)) {
                given.add(argument);
            } else if (withValue.contains(argument) && i + 1 < arguments.length) {
                options.computeIfAbsent(argument, name -> new ArrayList<>()).add(arguments[++i]);
            } else {
                throw new IllegalArgumentException(
                        "'%s' must be one of %s with a value, or of %s".formatted(argument, withValue, flags));
            }
        }
        return new CommandLine(verbs, options, given);
    }

    public Optional<String> option(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    public String required(String name) {
        return option(name).orElseThrow(() -> new IllegalArgumentException(name + " must be given"));
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
