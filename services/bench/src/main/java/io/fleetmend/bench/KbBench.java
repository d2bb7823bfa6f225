package io.fleetmend.bench;

import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import io.fleetmend.match.windows.KbDefinitions;
import io.fleetmend.match.windows.KbUpdates;
import io.fleetmend.match.windows.Replacements;
import io.fleetmend.match.windows.SystemInfo;
import io.fleetmend.match.windows.WindowsProduct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** K4: what a real Windows misses of all that Microsoft published for it, by the closure of what replaces what. */
final class KbBench {
    static final String ENDPOINT = "inventories/windows/10_1809_x64_pro_en-us_20190307_systeminfo.txt";
    private static final int AT_ONCE = 10_000;

    private final Consumer<Figure> tell;
    private final Stopwatch stopwatch;
    private long found;

    KbBench(Consumer<Figure> tell, Stopwatch stopwatch) {
        this.tell = tell;
        this.stopwatch = stopwatch;
    }

    void run(Path data) throws IOException {
        byte[] content = Unpacked.read(data.resolve(ENDPOINT), Limits.single(1 << 20), InputStream::readAllBytes);
        SystemInfo info = SystemInfo.read(content).orElseThrow();
        WindowsProduct product = WindowsProduct.of(info).orElseThrow();
        KbUpdates updates =
                KbDefinitions.read(data, List.of(product), refused -> {}).of(product);
        Replacements replacements = updates.replacements();
        int[] installed = info.updates().stream().mapToInt(replacements::number).toArray();
        double nanos = stopwatch.median(() -> {
            for (int i = 0; i < AT_ONCE; i++) {
                found += replacements.newest(replacements.wanted(installed))[0];
            }
        });
        tell.accept(new Figure(
                "K4",
                "missing of %s".formatted(product.name()),
                updates.missing(info.updates()).size(),
                "updates",
                installed.length));
        tell.accept(new Figure("K4", "missing by supersedence", nanos / AT_ONCE / 1e3, "µs", AT_ONCE));
    }
}
