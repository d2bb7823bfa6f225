package io.fleetmend.standalone;

import io.fleetmend.standalone.call.CallCommand;
import io.fleetmend.standalone.down.DownCommand;
import io.fleetmend.standalone.keys.KeysCommand;
import io.fleetmend.standalone.simulate.SimulateCommand;
import io.fleetmend.standalone.status.StatusCommand;
import io.fleetmend.standalone.tune.TuneCommand;
import io.fleetmend.standalone.up.UpCommand;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "fleetmend",
        description = "Patch management for providers and their customers, the whole product on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Fleetmend.VersionText.class,
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            SimulateCommand.class,
            CallCommand.class,
            KeysCommand.class,
            TuneCommand.class
        })
public final class Fleetmend {
    private Fleetmend() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Fleetmend()).setExecutionExceptionHandler((problem, command, parsed) -> {
            ExceptionReport.print(problem, command.getErr());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Fleetmend " + Version.ofProduct()};
        }
    }
}
