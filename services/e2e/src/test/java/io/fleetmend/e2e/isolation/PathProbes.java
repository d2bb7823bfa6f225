package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Probe.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** R19: another spelling of a path opens nothing that the path itself does not open. */
final class PathProbes {
    private final World world;
    private final Operation operation;
    private final Visitor visitor;

    PathProbes(World world, Operation operation, Visitor visitor) {
        this.world = world;
        this.operation = operation;
        this.visitor = visitor;
    }

    List<Probe> all() {
        Filling theirs = Filling.of(operation, world.strangerTo(visitor));
        // a list without ids answers one's own things to whoever may ask
        Expectation expectation = visitor.mayAsk(operation)
                        && theirs.target()
                                .equals(Filling.of(operation, visitor.own()).target())
                ? Expectation.NO_LEAK
                : Expectation.NO_SUCCESS;
        List<Probe> probes = new ArrayList<>();
        for (String variant : variants(theirs.pathText())) {
            probes.add(new Probe(
                    operation,
                    visitor,
                    "another spelling",
                    operation.method(),
                    variant + theirs.queryText(),
                    theirs.bytes(),
                    theirs.headers(),
                    expectation,
                    null));
        }
        return probes;
    }

    static List<String> variants(String path) {
        int lastSlash = path.lastIndexOf('/');
        String before = path.substring(0, lastSlash);
        String last = path.substring(lastSlash + 1);
        String second = path.substring(path.indexOf('/', 1));
        return List.of(
                path + "/",
                path + "//",
                path + "/.",
                path + "/x",
                path + "/%2e",
                path + ".",
                path + ".json",
                path + "%20",
                path + "%00",
                path + "%0a",
                path + ";a=b",
                path + "/;a=b",
                path + "/..;/",
                path + "/..;/" + last,
                before + ";a=b/" + last,
                before + "//" + last,
                before + "/./" + last,
                before + "/%2e/" + last,
                before + "/x/../" + last,
                before + "/x/%2e%2e/" + last,
                before + "/x/..;/" + last,
                before + "%2f" + last,
                before + "%5c" + last,
                before + "/" + last.toUpperCase(Locale.ROOT),
                "/" + path,
                "/." + path,
                "/;a=b" + path,
                "/%2e" + path,
                path.toUpperCase(Locale.ROOT),
                "/%61" + path.substring(2),
                "/q/health/.." + path,
                "/q/health/../.." + path,
                "/q/health/%2e%2e/%2e%2e" + path,
                "/q/health/..;/..;" + path,
                "/q/openapi;" + path,
                "/q/metrics%2f..%2f.." + path,
                path.substring(0, path.indexOf('/', 1)) + "//" + second.substring(1));
    }
}
