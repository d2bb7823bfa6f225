package io.fleetmend.e2e.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.endpoint.Fleet;
import io.fleetmend.e2e.rest.Answer;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import io.fleetmend.e2e.stack.Stack;
import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.demo.DemoTenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** The packaged product with its demonstration: a provider, two customers with endpoints that miss updates, and a junior technician. */
final class Stage implements AutoCloseable {
    static final String ALDER = "Alder Clinic";
    static final String BIRCH = "Birch Foods";
    static final String NIGHT = "Patch night";
    /** Of both. */
    static final String ZONE = "Europe/Berlin";

    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final List<Map<String, Object>> DEADLINES = List.of(
            deadline("Cyber Essentials", List.of("CRITICAL", "HIGH", "NOT_STATED"), "PT336H"),
            deadline("Insurer", List.of("CRITICAL", "HIGH", "NOT_STATED"), "PT504H"));

    private final Stack stack;
    private final Chromium chromium;
    private final DemoLogins demo;
    private final Caller.Person junior;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<String, Visit> visits = new HashMap<>();

    private Stage(Stack stack, Chromium chromium, DemoLogins demo) {
        this.stack = stack;
        this.chromium = chromium;
        this.demo = demo;
        this.junior = newTechnician("junior", BIRCH);
    }

    static Stage on(Stack stack) {
        Stage stage = new Stage(stack, Chromium.launch(), demo(stack));
        stage.fleet(ALDER, 3);
        stage.fleet(BIRCH, 2);
        stage.awaitFindings();
        stage.rules();
        YearMonth lastMonth = stage.lastMonth();
        soon(
                "the billing knows Alder's endpoints",
                () -> LastMonth.isCountedOf(stage.customer(ALDER), 3, lastMonth, stack));
        SilentEndpoint.enrol(
                stack.address(Service.SCHEDULER),
                stage.token(ALDER).path("token").asText());
        stage.awaitStandings(ALDER, 4, 1);
        stage.awaitStandings(BIRCH, 2, 0);
        return stage;
    }

    private static DemoLogins demo(Stack stack) {
        Path file = stack.temporary("demo").resolve("logins.json");
        try (HttpClient client = HttpClient.newHttpClient()) {
            new DemoTenants(stack.address(Service.TENANT_API), stack.keycloak(), stack.secrets(), client).create(file);
            return DemoLogins.read(file).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demonstration was made", e);
        }
    }

    /** For one customer. */
    private Caller.Person newTechnician(String name, String customer) {
        Map<String, Object> body = Map.of(
                "username",
                name,
                "email",
                name + "@e2e.fleetmend.example",
                "firstName",
                "New",
                "lastName",
                name,
                "roles",
                List.of("technician"),
                "customers",
                List.of(customer(customer)));
        rest().post(admin(), Service.TENANT_API, "/users", body).succeeded();
        return rest().firstLogin(stack.secrets().get("keycloak.admin")).of(name);
    }

    private void fleet(String customer, int endpoints) {
        List<String> tokens = new ArrayList<>();
        String trust = "";
        for (int i = 0; i < endpoints; i++) {
            JsonNode token = token(customer);
            tokens.add(token.path("token").asText());
            trust = token.path("trust").asText();
        }
        String prefix = customer.substring(0, customer.indexOf(' ')).toLowerCase(Locale.ROOT);
        enrol(prefix, tokens, trust);
    }

    /** Simulated endpoints with the sample's inventory; they go on until the end. */
    void enrol(String prefix, List<String> tokens, String trust) {
        Fleet fleet = Fleet.start(
                prefix, stack.address(Service.SCHEDULER), tokens, trust, List.of(), stack.temporary("fleet-" + prefix));
        opened.push(fleet);
        fleet.enrolled();
    }

    /** Customers travel to the scheduler as events. */
    private JsonNode token(String customer) {
        String id = customer(customer);
        String site = rest().get(admin(), Service.TENANT_API, "/customers/%s/sites".formatted(id))
                .items()
                .getFirst()
                .path("id")
                .asText();
        String path = "/customers/%s/sites/%s/enrolment-tokens".formatted(id, site);
        return Awaitility.await("the scheduler knows the site of " + customer)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> rest().post(admin(), Service.SCHEDULER, path, Map.of("validFor", "PT15M")),
                        reply -> reply.status() / 100 == 2)
                .json();
    }

    private static Map<String, Object> deadline(String framework, List<String> severities, String within) {
        return Map.of("framework", framework, "severities", severities, "knownExploited", false, "within", within);
    }

    private void awaitFindings() {
        soon("every endpoint misses something", () -> {
            for (JsonNode endpoint : rest().all(technician(), Service.SCHEDULER, "/endpoints")) {
                String plan = "/endpoints/%s/plan".formatted(endpoint.path("id").asText());
                Answer answer =
                        rest().get(technician(), Service.SCHEDULER, plan).succeeded();
                if (answer.json().path("items").isEmpty()) {
                    throw new AssertionError("nothing is missing on %s yet".formatted(endpoint.path("hostname")));
                }
            }
        });
    }

    /** What the scheduler knows of endpoints, exposure is told by events. */
    private void awaitStandings(String customer, int total, int unknown) {
        soon("exposure knows how the endpoints of %s stand".formatted(customer), () -> {
            JsonNode endpoints = endpointsByExposure(customer);
            if (endpoints.path("total").asInt() != total
                    || endpoints.path("unknown").asInt() != unknown) {
                throw new AssertionError("%s must be %d endpoints and %d of them unknown, but exposure says %s"
                        .formatted(customer, total, unknown, endpoints));
            }
        });
    }

    /** How many of a customer's there are, and how they stand. */
    JsonNode endpointsByExposure(String customer) {
        return rest().get(admin(), Service.EXPOSURE, "/customers/%s/exposure".formatted(customer(customer)))
                .succeeded()
                .json()
                .path("endpoints");
    }

    /** Whoever is approved is patched at any time, but Birch only in a night that is days away. */
    private void rules() {
        Map<String, Object> anyTime = Map.of(
                "id",
                "any",
                "name",
                "Any time",
                "timeZone",
                ZONE,
                "start",
                "2026-01-01T00:00",
                "recurrence",
                "FREQ=DAILY",
                "length",
                "PT24H");
        rest().put(admin(), Service.TENANT_API, "/policy", Map.of("windows", List.of(anyTime), "deadlines", DEADLINES))
                .succeeded();
        DayOfWeek distant =
                LocalDate.now(Clock.system(ZoneId.of(ZONE))).plusDays(3).getDayOfWeek();
        putWindow(BIRCH, NIGHT, "FREQ=WEEKLY;BYDAY=" + distant.name().substring(0, 2), "PT2H");
    }

    /** From now on the customer's only one. */
    void putWindow(String customer, String name, String recurrence, String length) {
        Map<String, String> window = Map.of(
                "id",
                "own",
                "name",
                name,
                "timeZone",
                ZONE,
                "start",
                "2026-01-01T00:00",
                "recurrence",
                recurrence,
                "length",
                length);
        rest().put(
                        admin(),
                        Service.TENANT_API,
                        "/customers/%s/policy".formatted(customer(customer)),
                        Map.of("windows", List.of(window)))
                .succeeded();
    }

    /** The one before the month that runs. */
    YearMonth lastMonth() {
        return LastMonth.before(rest().get(admin(), Service.TENANT_API, "/billing/periods")
                .items()
                .getFirst()
                .path("period")
                .asText());
    }

    static void soon(String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(400))
                .pollDelay(Duration.ZERO)
                .untilAsserted(assertion);
    }

    Rest rest() {
        return stack.rest();
    }

    Caller.Person admin() {
        return login("demo-admin");
    }

    Caller.Person technician() {
        return login("demo-technician");
    }

    Caller.Person portalUser() {
        return login("demo-alder");
    }

    /** May see Birch and nobody else, and approves nothing. */
    Caller.Person junior() {
        return junior;
    }

    /** Bears risks of Alder, or does not. */
    Caller.Person signer() {
        return login("demo-alder-signer");
    }

    private Caller.Person login(String user) {
        return demo.logins().stream()
                .filter(login -> login.user().equals(user))
                .map(login -> new Caller.Person(user, login.password()))
                .findFirst()
                .orElseThrow();
    }

    String customer(String name) {
        String id = demo.customers().get(name);
        if (id == null) {
            throw new AssertionError("the demonstration has %s, but not '%s'".formatted(demo.customers(), name));
        }
        return id;
    }

    /** One of the customer's endpoints. */
    JsonNode endpoint(String customer) {
        return rest().get(technician(), Service.SCHEDULER, "/endpoints?customer=" + customer(customer))
                .items()
                .getFirst();
    }

    /** Everybody keeps one window, and logs in once. */
    Visit visit(Caller.Person person) {
        return visits.computeIfAbsent(
                person.username(),
                name -> chromium.visit(stack.address(Service.TENANT_API)).logIn(person));
    }

    void picturesOfEverybody(String folder) {
        visits.forEach((name, visit) -> visit.picture(folder, name));
    }

    @Override
    public void close() {
        visits.values().forEach(Visit::close);
        opened.forEach(Stage::close);
        chromium.close();
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot be closed: " + opened, e);
        }
    }
}
