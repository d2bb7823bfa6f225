package io.fleetmend.standalone.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exit code 0 for 2xx answers, 1 for all others; the answer is printed either way. */
@Command(
        name = "call",
        description = "Call the REST API as one of the demo logins and print the answer.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "  ./fleetmend call --as demo-technician GET scheduler '/endpoints?limit=3'",
            "  ./fleetmend call --as demo-admin POST tenant-api /customers '{\"name\": \"Cedar\", \"timeZone\": \"Europe/Berlin\"}'"
        })
public final class CallCommand implements Callable<Integer> {
    private static final List<String> SERVICES = List.of("tenant-api", "ingest", "exposure", "scheduler");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PREFIX = "/api/v1";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .fleetmend/data).")
    private @Nullable Path data;

    @Option(
            names = "--as",
            paramLabel = "LOGIN",
            defaultValue = "demo-technician",
            description = "A demo login, 'operator' or 'billing' (default: ${DEFAULT-VALUE}).")
    private String login = "";

    @Parameters(index = "0", paramLabel = "METHOD")
    private String method = "";

    @Parameters(index = "1", paramLabel = "SERVICE", description = "tenant-api, ingest, exposure or scheduler")
    private String service = "";

    @Parameters(index = "2", paramLabel = "PATH", description = "what follows /api/v1")
    private String path = "";

    @Parameters(index = "3", arity = "0..1", paramLabel = "JSON")
    private @Nullable String body;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!SERVICES.contains(service)) {
            throw new CannotContinueException(
                    "no service is called '%s'".formatted(service), "name one of " + String.join(", ", SERVICES));
        }
        DataFolder folder = DataFolder.at(data, ProjectRoot.find());
        RunningState state = RunningState.read(folder)
                .orElseThrow(() -> new CannotContinueException(
                        "nothing runs on %s".formatted(folder.path()), "start it with ./fleetmend up"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String token = new Token(client, folder, state).of(login);
            URI address = URI.create("http://127.0.0.1:" + state.ports().get(service)
                    + (path.startsWith(PREFIX) ? path : PREFIX + path));
            return print(client.send(request(address, token), HttpResponse.BodyHandlers.ofString()));
        }
    }

    private HttpRequest request(URI address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return request.method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private int print(HttpResponse<String> response) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean good = response.statusCode() / 100 == 2;
        if (!good) {
            out.println(response.statusCode());
        }
        if (!response.body().isEmpty()) {
            JsonNode answer = ContractsJson.get().readTree(response.body());
            out.println(answer.toPrettyString());
        }
        out.flush();
        return good ? 0 : 1;
    }
}
