package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.inventory.DpkgStatus;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DpkgInventoryTest {
    @Test
    void readsTheSourceThatAPackageWasBuiltFromWithItsOwnVersion() {
        InstalledPackage installed = only("""
                Package: bash
                Status: install ok installed
                Architecture: amd64
                Source: bash-src (5.2.15-2)
                Version: 5.2.15-2+b9
                Description: a shell
                 Status: install ok half-installed
                 of many lines
                """);

        assertThat(installed)
                .isEqualTo(new InstalledPackage(
                        "bash", "amd64", "5.2.15-2+b9", "bash-src", "5.2.15-2", false, PackageState.INSTALLED));
    }

    @Test
    void takesThePackageItselfForItsSourceWhereNoneIsStated() {
        InstalledPackage installed = only(paragraph("rsync", "install ok installed"));

        assertThat(installed.sourceName()).isEqualTo("rsync");
        assertThat(installed.sourceVersion()).isEqualTo("1.0-1");
    }

    @Test
    void seesThatTheOwnerHoldsAPackage() {
        assertThat(only(paragraph("rsync", "hold ok installed")).held()).isTrue();
    }

    @Test
    void tellsWhatAnInterruptedTransactionLeft() {
        assertThat(only(paragraph("a", "install ok unpacked")).state()).isEqualTo(PackageState.UNPACKED);
        assertThat(only(paragraph("a", "install ok half-configured")).state()).isEqualTo(PackageState.HALF_CONFIGURED);
        assertThat(only(paragraph("a", "install reinstreq half-installed")).state())
                .isEqualTo(PackageState.HALF_INSTALLED);
        assertThat(only(paragraph("a", "install reinstreq unpacked")).state()).isEqualTo(PackageState.HALF_INSTALLED);
        assertThat(only(paragraph("a", "install ok triggers-awaited")).state())
                .isEqualTo(PackageState.TRIGGERS_PENDING);
    }

    @Test
    void doesNotCountPackagesOfWhichOnlyConfigurationIsLeft() {
        assertThat(read(paragraph("gone", "deinstall ok config-files"))).isEmpty();
    }

    @Test
    void keepsAVersionThatNobodyCanRead() {
        assertThat(only(paragraph("odd", "install ok installed").replace("1.0-1", "what?"))
                        .version())
                .isEqualTo("what?");
    }

    @Test
    void readsWhatDpkgDidNotYetWriteIntoItsStatusFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("status"), paragraph("rsync", "install ok installed"));
        Files.createDirectories(folder.resolve("updates"));
        Files.writeString(folder.resolve("updates/0000"), paragraph("rsync", "install reinstreq half-installed"));
        Files.writeString(folder.resolve("updates/0001"), paragraph("rsync", "install ok unpacked"));
        Files.writeString(folder.resolve("updates/tmp.i"), "Package: torn");

        assertThat(DpkgStatus.readFolder(folder))
                .singleElement()
                .extracting(InstalledPackage::state)
                .isEqualTo(PackageState.UNPACKED);
    }

    @Test
    void agreesWithDpkgQueryOnEveryPackageOfARealRoot() {
        try (DebianRoot debian = DebianRoots.require().endpoint("inventory")) {
            debian.require("apt-mark", "hold", "rsync");

            List<String> ours = DebianInventory.packages(debian.root()).stream()
                    .map(installed -> String.join(
                            " ",
                            installed.held() ? "hold" : "install",
                            installed.name(),
                            installed.architecture(),
                            installed.version(),
                            installed.sourceName(),
                            installed.sourceVersion()))
                    .sorted()
                    .toList();

            String format =
                    "${db:Status-Want} ${Package} ${Architecture} ${Version} ${source:Package} ${source:Version}\n";
            assertThat(ours)
                    .containsExactlyElementsOf(debian.require("dpkg-query", "-W", "-f", format)
                            .lines()
                            .sorted()
                            .toList());
            OperatingSystem os = DebianInventory.operatingSystem(debian.root());
            assertThat(os.distribution()).isEqualTo("debian");
            assertThat(os.architecture())
                    .isEqualTo(debian.require("dpkg", "--print-architecture").strip());
        }
    }

    private static String paragraph(String name, String status) {
        return "Package: %s\nStatus: %s\nArchitecture: amd64\nVersion: 1.0-1\n".formatted(name, status);
    }

    private static InstalledPackage only(String status) {
        List<InstalledPackage> packages = read(status);
        assertThat(packages).hasSize(1);
        return packages.getFirst();
    }

    private static List<InstalledPackage> read(String status) {
        return DpkgStatus.read(new ByteArrayInputStream(status.getBytes(StandardCharsets.UTF_8)));
    }
}
