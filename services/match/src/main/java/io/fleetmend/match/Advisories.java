package io.fleetmend.match;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.reading.Sink;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.BinaryFix;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what vendors say of one release: a bulletin may be told in several documents. */
final class Advisories {
    private static final String FEED = "advisories";
    /** The definition's id is OVAL's, the bulletin's stands in its title. */
    private static final Pattern RED_HAT = Pattern.compile("(RH[SBE]A-\\d+:\\d+): .*");
    /** Records that say nothing of what could be installed, and could say nothing more if they were read otherwise. */
    private static final Set<String> SAY_NOTHING =
            Set.of("names no version that mends anything", "says only that Alpine's package never was affected");

    private final Release release;
    private final Fixes fixes;
    private final Consumer<String> refused;
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final Set<String> platforms = new HashSet<>();
    private int updates;

    private record Told(
            @Nullable Bulletin bulletin,
            Set<String> vulnerabilities,
            Set<SourceFix> sourceFixes,
            Set<BinaryFix> binaryFixes) {
        Told(@Nullable Bulletin bulletin) {
            this(bulletin, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        BulletinFacts facts(String id) {
            Instant released = bulletin == null ? null : bulletin.dates().released();
            return new BulletinFacts(
                    new BulletinId(id),
                    bulletin == null ? id : bulletin.title(),
                    Severity.NOT_STATED,
                    released == null ? Instant.EPOCH : released,
                    FEED,
                    List.copyOf(vulnerabilities),
                    List.copyOf(sourceFixes),
                    List.copyOf(binaryFixes));
        }
    }

    Advisories(Release release, Fixes fixes, Consumer<String> refused) {
        this.release = release;
        this.fixes = fixes;
        this.refused = refused;
    }

    /** How many updates of the release have been told so far. */
    int updates() {
        return updates;
    }

    boolean speakOf(Platform platform) {
        return platforms.stream().anyMatch(platform::isNamed);
    }

    Sink from(Vendor vendor) {
        List<Platform> wanted = vendor.platforms().apply(release);
        return new Sink() {
            @Override
            public void record(List<? extends Entry> entries) {
                add(entries, vendor, wanted);
            }

            @Override
            public void skip(Place place, String reason) {
                if (!SAY_NOTHING.contains(reason)) {
                    refused.accept("%s %s".formatted(place, reason));
                }
            }
        };
    }

    private void add(List<? extends Entry> entries, Vendor vendor, List<Platform> wanted) {
        Bulletin bulletin = null;
        Map<String, List<Update>> byPackage = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Bulletin stated) {
                bulletin = stated;
            } else if (entry instanceof Update update
                    && wanted.stream().anyMatch(platform -> platform.isNamed(update.platform()))) {
                platforms.add(update.platform());
                updates++;
                byPackage
                        .computeIfAbsent(update.name(), name -> new ArrayList<>())
                        .add(update);
            }
        }
        if (bulletin == null || !bulletin.withdrawn()) {
            for (List<Update> updates : byPackage.values()) {
                for (Update update : plainFirst(updates)) {
                    add(bulletin, update, vendor);
                }
            }
        }
    }

    /** What is mended for subscribers only counts where the archive itself has nothing. */
    private List<Update> plainFirst(List<Update> updates) {
        String archive = "Ubuntu " + release.codename();
        List<Update> plain = updates.stream()
                .filter(update -> update.platform().equals(archive))
                .toList();
        return plain.isEmpty() ? updates : plain;
    }

    private void add(@Nullable Bulletin bulletin, Update update, Vendor vendor) {
        String title = bulletin == null ? "" : bulletin.title();
        String version = Objects.requireNonNullElse(update.version(), "");
        boolean sources = vendor.speaksOf() == Vendor.Names.SOURCE;
        List<SourceFix> ofSource = sources ? fixes.ofSource(update.name(), version, title) : List.of();
        List<BinaryFix> ofBinary =
                sources ? List.of() : fixes.ofBinary(update.name(), version, update.architecture(), title);
        if (!ofSource.isEmpty() || !ofBinary.isEmpty()) {
            Told all = told.computeIfAbsent(id(bulletin, update), key -> new Told(bulletin));
            all.vulnerabilities.addAll(update.vulnerabilities());
            all.sourceFixes.addAll(ofSource);
            all.binaryFixes.addAll(ofBinary);
        }
    }

    /** Alpine has no bulletins: a version that mends something is one here. */
    private String id(@Nullable Bulletin bulletin, Update update) {
        if (bulletin == null) {
            return "ALPINE-SECDB:%s:%s:%s".formatted(release.number(), update.name(), update.version());
        }
        Matcher redHat = RED_HAT.matcher(bulletin.title());
        return redHat.matches() ? redHat.group(1) : bulletin.id();
    }

    List<BulletinFacts> facts() {
        return told.entrySet().stream()
                .map(each -> each.getValue().facts(each.getKey()))
                .toList();
    }
}
