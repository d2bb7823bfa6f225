package io.fleetmend.standalone.keys;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "keys",
        description = "The keys that sign what agents obey.",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false)
public final class KeysCommand {
    @Command(
            name = "rotate",
            description = "Replace the job key by a new one, in a new trust root that the root keys sign.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .fleetmend/data).")
                    @Nullable
                    Path data,
            @Option(
                            names = "--offline",
                            paramLabel = "DIR",
                            description = "Where the root keys are (default: offline-root in the data folder).")
                    @Nullable
                    Path offline) {
        DataFolder folder = DataFolder.at(data, ProjectRoot.find());
        int version = new TrustKeys(folder.keys(), offline == null ? folder.offlineRoot() : offline, Clock.systemUTC())
                .replaceJobKey();
        System.out.printf(
                "trust root %d trusts a new job key; the scheduler takes it when it starts again, and agents at their next check-in%n",
                version);
        return 0;
    }
}
