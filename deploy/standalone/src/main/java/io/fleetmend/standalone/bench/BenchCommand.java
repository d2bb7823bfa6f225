package io.fleetmend.standalone.bench;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.CannotContinueException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "Measure; prints one JSON object per line: bench, figure, value, unit, n.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "startup: time to ready and resident memory of each process.")
    private String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!name.equals("startup")) {
            throw new CannotContinueException("there is no bench called '%s'".formatted(name), "there is: startup");
        }
        new StartupBench(ProjectRoot.find(), figure -> System.out.println(figure.line())).run();
        return 0;
    }
}
