package io.fleetmend.agent.apply;

import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Programs of the endpoint's owner, run before and after an installation: {@code /etc/fleetmend/hooks/pre.d} and {@code post.d}.
 * They come from nowhere else, no job brings or names one; only those that root alone can write are run.
 */
public final class HookFolder implements Hooks {
    private static final String FOLDER = "/etc/fleetmend/hooks/";
    private static final int WRITABLE_BY_OTHERS = 0022;

    private final Root root;

    public HookFolder(Root root) {
        this.root = root;
    }

    @Override
    public void before(StepLog steps) throws Setback {
        for (String hook : hooks("pre.d")) {
            Root.Result result = run(hook, steps);
            if (!result.succeeded()) {
                throw Setback.failed(Reason.PRE_HOOK_FAILED, "%s ended with %d".formatted(hook, result.exitCode()));
            }
        }
    }

    @Override
    public void after(StepLog steps) {
        hooks("post.d").forEach(hook -> run(hook, steps));
    }

    private Root.Result run(String hook, StepLog steps) {
        return steps.record("hook " + hook, () -> root.run(List.of(hook)), Root.Result::exitCode);
    }

    private List<String> hooks(String folder) {
        Path path = root.file(FOLDER + folder);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || !onlyRootWrites(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(Files::isExecutable)
                    .filter(HookFolder::onlyRootWrites)
                    .map(file -> FOLDER + folder + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }

    private static boolean onlyRootWrites(Path file) {
        try {
            Map<String, Object> attributes = Files.readAttributes(file, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
            boolean ofRoot = Integer.valueOf(0).equals(attributes.get("uid"));
            return ofRoot && attributes.get("mode") instanceof Integer mode && (mode & WRITABLE_BY_OTHERS) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
