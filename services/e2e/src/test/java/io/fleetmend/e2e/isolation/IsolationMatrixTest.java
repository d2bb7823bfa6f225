package io.fleetmend.e2e.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.e2e.SampleStack;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Service;
import io.fleetmend.e2e.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** P2 and P3 of the promises: nobody sees or changes what is another's, with both layers of tenancy and with the lower one alone. */
@ExtendWith(SampleStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class IsolationMatrixTest {
    /** They say when somebody looks next, which changes as time passes, with or without us. */
    private static final Set<String> TICKING = Set.of("scheduler.timer", "tenant_api.usage_due");

    private static final Map<String, String> ROW_LEVEL_SECURITY_ALONE =
            Map.of("fleetmend.tenancy.application-filters", "false");

    private static final Clock CLOCK = Clock.systemUTC();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Stack stack;
    private static World world;

    @BeforeAll
    static void found(Stack sampleStack) {
        stack = sampleStack;
        world = Peopling.people(stack, HTTP, CLOCK);
    }

    @AfterAll
    static void end() {
        HTTP.close();
    }

    @Test
    @Order(1)
    void everyServiceServesTheDocumentThatIsCommitted() throws Exception {
        for (Service service : Service.values()) {
            String served = get(service, "/q/openapi").body();
            assertThat(OpenApiDocuments.parse(served))
                    .as("what %s serves", service.label())
                    .isEqualTo(OpenApiDocuments.parse(OpenApiDocuments.committed(service)));
        }
    }

    @Test
    @Order(2)
    void nothingElseAnswersWithoutCredentials() throws Exception {
        List<String> open = new ArrayList<>();
        for (Service service : Service.values()) {
            for (String route : AnonymousRoutes.ALL) {
                assertThat(get(service, route).statusCode())
                        .as("%s %s", service.label(), route)
                        .isEqualTo(200);
            }
            for (String route : AnonymousRoutes.TEMPTING) {
                if (service == Service.TENANT_API && AnonymousRoutes.CONSOLE.contains(route)) {
                    continue;
                }
                HttpResponse<String> answer = get(service, route);
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    open.add("%s %s: %d".formatted(service.label(), route, answer.statusCode()));
                } else {
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as("%s %s answers a problem", service.label(), route)
                            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                }
            }
        }
        assertThat(open)
                .as("answers without credentials, but is not in AnonymousRoutes")
                .isEmpty();
    }

    @Test
    @Order(2)
    void theConsoleLeadsToKeycloakAndNoOtherServiceDoes() throws Exception {
        assertThat(get(Service.TENANT_API, "/").headers().firstValue("Location"))
                .hasValue("/console/");
        for (Service service : Service.values()) {
            HttpResponse<String> answer = get(service, AnonymousRoutes.LOGIN);
            if (service == Service.TENANT_API) {
                assertThat(answer.headers().firstValue("Location"))
                        .hasValueSatisfying(address -> assertThat(address).contains("/protocol/openid-connect/auth?"));
            } else {
                assertThat(answer.statusCode()).as(service.label()).isEqualTo(404);
            }
        }
    }

    @Test
    @Order(3)
    void everybodySeesTheirOwn() throws InterruptedException {
        try (Sender sender = new Sender(stack::address, CLOCK)) {
            Set<Owner> heard = EnumSet.noneOf(Owner.class);
            for (Operation operation : OpenApiDocuments.operations()) {
                for (Visitor visitor : world.visitors()) {
                    if (operation.reads() && visitor.mayAsk(operation) && world.controls(visitor)) {
                        Probe probe = RightfulProbes.honest(operation, visitor);
                        String text = sender.send(probe).text();
                        visitor.mayHear().stream()
                                .filter(owner -> world.canaries().sings(text, owner))
                                .forEach(heard::add);
                    }
                }
            }
            // a canary that its owner cannot hear would prove nothing by its silence
            assertThat(heard).containsExactlyInAnyOrder(Owner.values());
        }
    }

    @Test
    @Order(4)
    void nobodySeesOrChangesWhatIsAnothers() throws Exception {
        run("both-layers", new Matrix(world)::of);
    }

    @Test
    @Order(5)
    void rowLevelSecurityAloneHolds() throws Exception {
        stack.restart(ROW_LEVEL_SECURITY_ALONE);
        run("row-level-security-alone", new Matrix(world)::ofThoseWhoAreBelieved);
    }

    /** Last, as it ruins the data. Nothing that ingest keeps belongs to a tenant. */
    @Test
    @Order(6)
    void nothingElseHeld() throws Exception {
        try (Connection superuser = stack.superuser();
                Sender sender = new Sender(stack::address, CLOCK)) {
            NoLayer.disableRowLevelSecurity(superuser);
            assertThat(NoLayer.leaks(world, sender))
                    .containsExactlyInAnyOrder(Service.TENANT_API, Service.EXPOSURE, Service.SCHEDULER);
        }
    }

    private static void run(String mode, Function<Operation, List<Probe>> matrix) throws Exception {
        List<Operation> operations = OpenApiDocuments.operations();
        Report report = new Report();
        String provider = world.of(Owner.A).id(IdKind.PROVIDER);
        try (Connection superuser = stack.superuser();
                Sender sender = new Sender(stack::address, CLOCK)) {
            Map<String, String> before = VictimChecksum.settled(superuser, provider, TICKING);
            long start = System.nanoTime();
            for (Operation operation : operations) {
                List<Probe> probes = matrix.apply(operation);
                long began = System.nanoTime();
                List<Reply> replies = sender.all(probes);
                report.add(operation, probes, replies, world.canaries(), (System.nanoTime() - began) / 1e9);
            }
            String line = report.line(mode, operations.size(), (System.nanoTime() - start) / 1e9);
            System.out.println(line);
            Files.writeString(
                    Files.createDirectories(Path.of("target")).resolve("isolation-%s.txt".formatted(mode)),
                    "%s\n%s\n%s\n".formatted(line, report.everythingWrong(), report.slowest()));
            assertThat(report.wrong()).as(line).isEmpty();
            assertThat(report.operations()).as("operations with a probe").hasSize(operations.size());
            assertThat(VictimChecksum.of(superuser, provider, TICKING))
                    .as("what lies in the tables for provider P")
                    .isEqualTo(before);
        }
    }

    private static HttpResponse<String> get(Service service, String route) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(stack.address(service) + route))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
