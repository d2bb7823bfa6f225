package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Progress;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** apt and dpkg with the options that every call must have, waiting for locks that others hold. */
final class Apt {
    /** Of our own: others clear apt's folder, at worst between download and recovery. */
    static final String ARCHIVES = "/var/cache/fleetmend/archives";

    private static final Duration LOCK_POLL = Duration.ofMillis(500);

    private final Root root;
    private final Duration lockTimeout;

    Apt(Root root, Duration lockTimeout) {
        this.root = root;
        this.lockTimeout = lockTimeout;
    }

    Root root() {
        return root;
    }

    /** {@code apt-get}, telling how far it is. */
    Root.Result getTelling(String step, StepLog steps, List<String> arguments, Consumer<Progress> told) {
        List<String> command = get(arguments);
        command.addAll(List.of("-o", StatusLines.OPTION));
        StatusLines lines = new StatusLines(step, told);
        Root.Result result = waiting(step, steps, command, lines);
        if (result.succeeded()) {
            lines.succeeded();
        }
        return result;
    }

    Root.Result get(String step, StepLog steps, List<String> arguments) {
        return waiting(step, steps, get(arguments), line -> false);
    }

    /** {@code apt-get} with every switch that loosens trust, removes or downgrades held shut, whatever the endpoint's configuration says. */
    private List<String> get(List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of("apt-get", "-y", "-q", "--no-remove", "--no-install-recommends"));
        for (String option : List.of(
                "APT::Get::AllowUnauthenticated=false",
                "APT::Get::Allow-Downgrades=false",
                "APT::Get::Allow-Remove-Essential=false",
                "APT::Get::Allow-Change-Held-Packages=false",
                "APT::Get::Force-Yes=false",
                "Acquire::AllowInsecureRepositories=false",
                "Acquire::AllowWeakRepositories=false",
                "Acquire::AllowDowngradeToInsecureRepositories=false",
                "Acquire::Retries=2",
                "Acquire::http::Timeout=30",
                "Acquire::https::Timeout=30",
                "APT::Keep-Downloaded-Packages=true",
                "Dir::Cache::archives=" + ARCHIVES + "/",
                "DPkg::Lock::Timeout=" + lockTimeout.toSeconds(),
                "DPkg::Use-Pty=false",
                "Dpkg::Options::=--force-confdef",
                "Dpkg::Options::=--force-confold")) {
            command.add("-o");
            command.add(option);
        }
        command.addAll(arguments);
        return command;
    }

    Root.Result dpkg(String step, StepLog steps, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("dpkg", "--force-confdef", "--force-confold"));
        command.addAll(arguments);
        return waiting(step, steps, command, line -> false);
    }

    /** apt waits for dpkg's lock by itself, but not for that of the indexes, and dpkg for none. */
    private Root.Result waiting(String step, StepLog steps, List<String> command, Predicate<String> aside) {
        return steps.record(
                step,
                () -> {
                    long giveUp = System.nanoTime() + lockTimeout.toNanos();
                    Root.Result result = root.run(command, aside);
                    while (!result.succeeded() && AptWords.lockIsHeld(result.output()) && System.nanoTime() < giveUp) {
                        try {
                            Thread.sleep(LOCK_POLL);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return result;
                        }
                        result = root.run(command, aside);
                    }
                    return result;
                },
                Root.Result::exitCode);
    }
}
