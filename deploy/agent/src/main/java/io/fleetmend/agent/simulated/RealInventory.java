package io.fleetmend.agent.simulated;

import io.fleetmend.agent.inventory.DpkgStatus;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** A machine's dpkg status file, shared by all simulated endpoints that look like it. */
record RealInventory(OperatingSystem os, List<InstalledPackage> packages) {
    private static final String SAMPLE = "/io/fleetmend/agent/simulated/sample.status";

    /** A few packages as on a small Debian 12, for when no status file is given. */
    static RealInventory sample() {
        try (InputStream stream = Objects.requireNonNull(RealInventory.class.getResourceAsStream(SAMPLE))) {
            return of(DpkgStatus.read(stream), SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file dpkg's status file, packed by gzip when its name ends so */
    static RealInventory read(Path file) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return of(DpkgStatus.read(stream), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the inventory " + file, e);
        }
    }

    private static RealInventory of(List<InstalledPackage> packages, String file) {
        if (packages.isEmpty()) {
            throw new IllegalArgumentException("%s must be a dpkg status file, but has no package".formatted(file));
        }
        return new RealInventory(operatingSystem(packages), packages);
    }

    /** Debian's {@code base-files} carries the release in its version: {@code 12.4+deb12u15}; Ubuntu's names itself. */
    private static OperatingSystem operatingSystem(List<InstalledPackage> packages) {
        String version = version(packages, "base-files");
        String architecture = packages.stream()
                .filter(installed -> !installed.architecture().equals("all"))
                .map(InstalledPackage::architecture)
                .findFirst()
                .orElse("");
        String ubuntu = version.replaceFirst("^(\\d+).*ubuntu.*", "$1");
        if (version.contains("ubuntu")) {
            // base-files 10.1ubuntu2 belongs to 18.04, 11ubuntu5 to 20.04, 12ubuntu4 to 22.04, 13ubuntu10 to 24.04
            String release = 2 * Integer.parseInt(ubuntu) - 2 + ".04";
            return new OperatingSystem("ubuntu", release, "Ubuntu " + release, architecture);
        }
        String release = version.replaceFirst("\\D.*", "");
        return new OperatingSystem("debian", release, "Debian GNU/Linux " + release, architecture);
    }

    private static String version(List<InstalledPackage> packages, String name) {
        return packages.stream()
                .filter(installed -> installed.name().equals(name))
                .map(InstalledPackage::version)
                .findFirst()
                .orElse("");
    }
}
