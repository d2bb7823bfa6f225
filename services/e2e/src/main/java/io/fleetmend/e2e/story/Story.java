package io.fleetmend.e2e.story;

import java.io.PrintStream;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The spine of the product from the first feed to the evidence, in chapters that build on each other. */
final class Story implements AutoCloseable {
    private static final int LINES_OF_LOG = 6;

    private final TimeLine line;
    private final World world;

    private Story(TimeLine line, World world) {
        this.line = line;
        this.world = world;
    }

    static Story begin(PrintStream out) throws InterruptedException {
        TimeLine line = new TimeLine(out);
        line.chapter("The product starts");
        World world = World.begin(line);
        line.saw("PostgreSQL, Kafka, Keycloak and the four services are ready, each a process of its own");
        return new Story(line, world);
    }

    static List<Chapter> chapters() {
        return List.of(
                new FeedsAreRead(),
                new TenantsMoveIn(),
                new EndpointsEnrol(),
                new FindingsEqualApt(),
                new PolicyPatchesA(),
                new TechnicianPatchesB(),
                new TamperedJobIsRefused(),
                new ComplianceAndUsage(),
                new EachSeesTheirOwn(),
                new PoisonHurtsNobody(),
                new KafkaIsLost());
    }

    /** @throws TestAbortedException when it cannot be told on this machine */
    void tell(Chapter chapter) throws Exception {
        line.chapter(chapter.title());
        try {
            chapter.tell(world, line);
        } catch (TestAbortedException e) {
            line.skipped(String.valueOf(e.getMessage()));
            throw e;
        } catch (Exception | AssertionError e) {
            line.failed(String.valueOf(e.getMessage()));
            line.out().println(world.stack().logs(LINES_OF_LOG));
            line.out().println("All logs: " + world.stack().keepLogs());
            throw e;
        }
    }

    TimeLine line() {
        return line;
    }

    @Override
    public void close() {
        world.close();
    }
}
