package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.PackageSources.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates signed into the indexes that apt works with, and whether it would notice old ones. An archive, or somebody between, that
 * serves last week's index for ever is a freeze attack; the protection against it can be configured away, and that is told.
 */
final class AptIndexes {
    private static final Set<String> FIELDS = Set.of("origin", "suite", "codename", "date", "valid-until");
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AptIndexes() {}

    static List<Index> read(Root root) {
        Path lists = root.file("/var/lib/apt/lists");
        if (!Files.isDirectory(lists)) {
            return List.of();
        }
        boolean checked = checkedByConfiguration(root);
        List<AptSources.Source> sources = AptSources.read(root);
        List<Index> indexes = new ArrayList<>();
        try (Stream<Path> files = Files.list(lists)) {
            files.filter(file -> isRelease(file.getFileName().toString()))
                    .forEach(file -> index(file, checked && checkedBySource(file, sources))
                            .ifPresent(indexes::add));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + lists, e);
        }
        indexes.sort(Comparator.comparing(Index::origin).thenComparing(Index::suite));
        return indexes;
    }

    private static boolean isRelease(String name) {
        return name.endsWith("_InRelease") || name.endsWith("_Release");
    }

    private static Optional<Index> index(Path file, boolean checked) {
        List<Index> found = new ArrayList<>(1);
        try (InputStream stream = Files.newInputStream(file)) {
            DebControl.paragraphs(stream, FIELDS::contains, paragraph -> {
                String codename = paragraph.field("Codename").orElse("");
                String suite = paragraph.field("Suite").orElse(codename);
                if (!suite.isEmpty()) {
                    // Debian says Suite: oldstable-security, Codename: bookworm-security; Ubuntu jammy-security and
                    // jammy
                    boolean suiteSaysMore = codename.isEmpty() || suite.startsWith(codename + "-");
                    found.add(new Index(
                            paragraph.field("Origin").orElse(""),
                            suiteSaysMore ? suite : codename,
                            instant(paragraph.field("Date").orElse("")),
                            instant(paragraph.field("Valid-Until").orElse("")),
                            checked));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return found.stream().findFirst();
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : ZonedDateTime.parse(text, RFC_1123).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Only apt itself knows what all its configuration files come to; where it does not answer, nothing is known to be checked. */
    private static boolean checkedByConfiguration(Root root) {
        Root.Result result = root.run(List.of("apt-config", "dump", "Acquire"));
        return result.succeeded()
                && result.output()
                        .lines()
                        .filter(line -> line.startsWith("Acquire::Check-Valid-Until ")
                                || line.startsWith("Acquire::Check-Date "))
                        .noneMatch(line -> line.matches(".* \"(?i:false|no|0|off|without|disable)\";"));
    }

    private static boolean checkedBySource(Path releaseFile, List<AptSources.Source> sources) {
        String name = releaseFile.getFileName().toString();
        return sources.stream()
                .filter(AptSources.Source::validityUnchecked)
                .noneMatch(source -> name.startsWith(listPrefix(source)));
    }

    /** apt names list files after the URI without its scheme, with underscores for slashes. */
    private static String listPrefix(AptSources.Source source) {
        String uri = source.uri().replaceFirst("^[a-z0-9+]+:/+", "").replaceFirst("/+$", "");
        return "%s_dists_%s_".formatted(uri, source.suite()).replace('/', '_');
    }
}
