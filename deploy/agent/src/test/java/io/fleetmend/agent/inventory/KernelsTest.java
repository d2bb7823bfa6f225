package io.fleetmend.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.inventory.Kernels.Standing;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            same             | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64=6.1.76-1                                              | 6.1.0-18-amd64       | CURRENT
            older            | 6.1.0-17-amd64       | 6.1.69-1 | linux-image-6.1.0-17-amd64=6.1.69-1 linux-image-6.1.0-18-amd64=6.1.76-1          | 6.1.0-18-amd64       | OUTDATED
            gone             | 6.1.0-17-amd64       | 6.1.69-1 | linux-image-6.1.0-18-amd64=6.1.76-1                                              | 6.1.0-18-amd64       | OUTDATED
            tenth            | 6.1.0-9-amd64        | 6.1.27-1 | linux-image-6.1.0-9-amd64=6.1.27-1 linux-image-6.1.0-10-amd64=6.1.38-1           | 6.1.0-10-amd64       | OUTDATED
            rebuild          | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64=6.1.76-2                                              | 6.1.0-18-amd64       | OUTDATED
            newer build      | 6.1.0-18-amd64       | 6.1.76-2 | linux-image-6.1.0-18-amd64=6.1.76-1                                              | 6.1.0-18-amd64       | CURRENT
            debug            | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64=6.1.76-1 linux-image-6.1.0-20-amd64-dbg=6.1.85-1      | 6.1.0-18-amd64       | CURRENT
            only debug       | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64-dbg=6.1.76-1                                          | -                    | CURRENT
            debug symbols    | 5.15.0-91-generic    | -        | linux-image-5.15.0-91-generic=5.15.0-91.101 linux-image-unsigned-5.15.0-94-generic-dbgsym=5.15.0-94.104 | 5.15.0-91-generic | CURRENT
            meta             | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64=6.1.76-1 linux-image-amd64=6.1.85-1 linux-image-6.1-amd64=6.1.85-1 | 6.1.0-18-amd64 | CURRENT
            two, plain runs  | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64=6.1.76-1 linux-image-6.1.0-18-cloud-amd64=6.1.76-1    | 6.1.0-18-amd64       | CURRENT
            two, cloud runs  | 6.1.0-18-cloud-amd64 | 6.1.76-1 | linux-image-6.1.0-18-amd64=6.1.76-1 linux-image-6.1.0-18-cloud-amd64=6.1.76-1    | 6.1.0-18-cloud-amd64 | CURRENT
            two, other order | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-cloud-amd64=6.1.76-1 linux-image-6.1.0-18-amd64=6.1.76-1    | 6.1.0-18-amd64       | CURRENT
            two, none runs   | 6.1.0-17-amd64       | 6.1.69-1 | linux-image-6.1.0-18-cloud-amd64=6.1.76-1 linux-image-6.1.0-18-amd64=6.1.76-1    | 6.1.0-18-amd64       | OUTDATED
            unsigned         | 6.1.0-18-amd64       | 6.1.76-1 | linux-image-6.1.0-18-amd64-unsigned=6.1.76-1                                     | 6.1.0-18-amd64       | CURRENT
            Ubuntu unsigned  | 5.15.0-91-generic    | -        | linux-image-unsigned-5.15.0-91-generic=5.15.0-91.101                             | 5.15.0-91-generic    | CURRENT
            candidate        | 6.10-rc7-amd64       | -        | linux-image-6.10-rc7-amd64=6.10~rc7-1~exp1                                       | 6.10-rc7-amd64       | CURRENT
            none             | 6.1.0-18-amd64       | 6.1.76-1 | dpkg=1.21.22 linux-image-amd64=6.1.76-1                                          | -                    | CURRENT
            nothing visible  | -                    | -        | linux-image-6.1.0-18-amd64=6.1.76-1                                              | 6.1.0-18-amd64       | UNKNOWN
            neither          | -                    | -        | dpkg=1.21.22                                                                     | -                    | CURRENT
            """)
    void comparesTheRunningKernelWithTheNewestInstalledOne(
            String name, String running, String build, String packages, String newest, Standing standing) {
        String buildText = build == null
                ? ""
                : "Linux version x (…) #1 SMP PREEMPT_DYNAMIC Debian %s (2024-02-01)".formatted(build);

        Kernels kernels = Kernels.compare(text(running), buildText, packages(packages));

        assertThat(kernels).isEqualTo(new Kernels(text(running), text(newest), standing));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    static List<InstalledPackage> packages(String namesAndVersions) {
        return Stream.of(namesAndVersions.split(" "))
                .map(text -> text.split("=", 2))
                .map(pair -> new InstalledPackage(
                        pair[0], "amd64", pair[1], pair[0], pair[1], false, PackageState.INSTALLED))
                .toList();
    }
}
