package io.fleetmend.standalone.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/** The simulator's process. It gets the tokens through a pipe: arguments are seen by everybody, and files stay behind. It ends with us. */
final class SimulatorProcess {
    /** Where the process reads them. */
    static final String TOKENS = "/dev/stdin";

    private SimulatorProcess() {}

    static Process start(List<String> command, List<String> tokens) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-the-simulator"));
        try (BufferedWriter pipe = process.outputWriter()) {
            for (String token : tokens) {
                pipe.write(token);
                pipe.newLine();
            }
        }
        return process;
    }
}
