package io.fleetmend.match.windows;

import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.microsoft.KbDefinitionsReader;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Microsoft's KB definitions say of some products. */
public final class KbDefinitions {
    private static final Limits LIMITS = new Limits(512L << 20, 256 << 20, 100);
    private static final String ARCHIVE = "kb-definitions-";

    private final Map<WindowsProduct, KbUpdates> updates = new LinkedHashMap<>();
    /** Which of the products a name stands for: there are thousands of names and hundreds of thousands of rows. */
    private final Map<String, List<WindowsProduct>> byName = new HashMap<>();

    private final Map<WindowsProduct, Pattern> patterns = new LinkedHashMap<>();

    private KbDefinitions(Collection<WindowsProduct> products) {
        for (WindowsProduct product : products) {
            updates.put(product, new KbUpdates());
            patterns.put(product, product.pattern());
        }
    }

    /**
     * @param folder with {@code microsoft/kb-definitions-*.zip}
     * @param refused told of each row that cannot be read
     */
    public static KbDefinitions read(Path folder, Collection<WindowsProduct> products, Consumer<String> refused)
            throws IOException {
        KbDefinitions definitions = new KbDefinitions(products);
        for (Path file : files(folder.resolve("microsoft"))) {
            KbDefinitionsReader reader = new KbDefinitionsReader();
            new DocumentSet(file, LIMITS, ".csv")
                    .forEachStream((name, content) -> Quarantine.document(
                            reader,
                            new Document("%s/%s".formatted(file.getFileName(), name), "", content),
                            definitions.sink(refused)));
        }
        return definitions;
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(file -> file.getFileName().toString().startsWith(ARCHIVE))
                    .sorted()
                    .toList();
        }
    }

    private Sink sink(Consumer<String> refused) {
        return new Sink() {
            @Override
            public void record(List<? extends Entry> entries) {
                entries.forEach(KbDefinitions.this::add);
            }

            @Override
            public void skip(Place place, String reason) {
                refused.accept("%s %s".formatted(place, reason));
            }
        };
    }

    private void add(Entry entry) {
        if (entry instanceof Update update) {
            products(update.platform()).forEach(product -> of(product).add(update));
        } else if (entry instanceof Bulletin bulletin) {
            bulletin.products().stream()
                    .flatMap(status -> status.products().stream())
                    .map(Product::name)
                    .flatMap(name -> products(name).stream())
                    .forEach(product -> of(product).addWithoutUpdate(bulletin));
        }
    }

    private List<WindowsProduct> products(String name) {
        return byName.computeIfAbsent(
                name,
                key -> patterns.entrySet().stream()
                        .filter(each -> each.getValue().matcher(key.strip()).matches())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** @throws IllegalArgumentException for one that was not asked for */
    public KbUpdates of(WindowsProduct product) {
        KbUpdates known = updates.get(product);
        if (known == null) {
            throw new IllegalArgumentException("%s was not asked for".formatted(product));
        }
        return known;
    }
}
