package io.fleetmend.documents.arch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of vulnerabilities (AVG) of Arch Linux, one per document. */
public final class AvgReader {
    private static final String PLATFORM = "Arch Linux";

    private AvgReader() {}

    public static Reader reader() {
        return new JsonReader<>(Group.class, AvgReader::entries);
    }

    record Group(
            @Nullable String name,
            @Nullable List<String> packages,
            @Nullable String status,
            @Nullable String severity,
            @Nullable String type,
            @Nullable String affected,
            @Nullable String fixed,
            @Nullable List<String> issues,
            @JsonProperty("advisories") @Nullable List<String> advisories) {}

    private static List<Entry> entries(Group group, Place place) throws BadDocumentException {
        if (group.name == null || group.packages == null || group.status == null) {
            throw new BadDocumentException("must have name, packages and status");
        }
        List<String> vulnerabilities = VulnerabilityIds.all(group.issues == null ? List.of() : group.issues);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Bulletin(
                group.name,
                null,
                "%s: %s".formatted(String.join(", ", group.packages), group.type),
                Bulletin.Dates.NONE,
                group.severity,
                false,
                vulnerabilities,
                List.of(new ProductStatus(
                        status(group.status),
                        null,
                        group.packages.stream()
                                .map(name -> new Product(PLATFORM, name, versions(group)))
                                .toList())),
                List.of(),
                group.advisories == null
                        ? List.of()
                        : group.advisories.stream()
                                .map(id -> new Reference("advisory", "https://security.archlinux.org/" + id))
                                .toList(),
                place));
        if (group.fixed != null) {
            for (String name : group.packages) {
                entries.add(Update.ofPackage(name, group.fixed, PLATFORM, null, group.name, vulnerabilities, place));
            }
        }
        return entries;
    }

    private static Status status(String word) {
        return switch (word) {
            case "Fixed", "Vulnerable", "Testing" -> Status.KNOWN_AFFECTED;
            case "Not affected" -> Status.KNOWN_NOT_AFFECTED;
            default -> Status.UNDER_INVESTIGATION;
        };
    }

    private static String versions(Group group) {
        return (group.affected == null ? "" : ">=" + group.affected) + (group.fixed == null ? "" : "|<" + group.fixed);
    }
}
