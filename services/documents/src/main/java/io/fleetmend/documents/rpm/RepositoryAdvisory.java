package io.fleetmend.documents.rpm;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictXml;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One advisory of a repository. */
final class RepositoryAdvisory {
    private final @Nullable String revision;
    private final List<Reference> references = new ArrayList<>();
    private final List<String> vulnerabilities = new ArrayList<>();
    private final List<Listed> packages = new ArrayList<>();
    private @Nullable String id;
    private String title = "";
    private String platform = "";
    private @Nullable String severity;
    private @Nullable String issued;
    private @Nullable String updated;
    private Restart restart = Restart.NOT_STATED;

    private record Listed(String name, String evr, @Nullable String architecture) {}

    RepositoryAdvisory(@Nullable String revision) {
        this.revision = revision;
    }

    void field(StrictXml xml, String field) throws IOException {
        switch (field) {
            case "id" -> id = xml.text();
            case "title" -> title = xml.text();
            case "release" -> platform = xml.text();
            case "severity" -> severity = xml.text();
            case "issued" -> issued = xml.attribute("date");
            case "updated" -> updated = xml.attribute("date");
            case "reboot_suggested" -> restart = Restart.MACHINE;
            case "restart_suggested" -> restart = Restart.SERVICE;
            case "references" -> xml.children(child -> reference(xml));
            case "pkglist" -> xml.children(collection -> xml.children(child -> listed(xml, child)));
            default -> {
                // rights, a description in words
            }
        }
    }

    private void reference(StrictXml xml) {
        String kind = xml.attribute("type");
        String url = xml.attribute("href");
        String name = xml.attribute("id");
        if (url != null) {
            references.add(new Reference(kind, url));
        }
        if ("cve".equals(kind) && name != null) {
            vulnerabilities.addAll(VulnerabilityIds.all(name));
        }
    }

    private void listed(StrictXml xml, String child) throws IOException {
        if (child.equals("name") && platform.isEmpty()) {
            platform = xml.text();
        } else if (child.equals("package")) {
            String name = xml.attribute("name");
            String evr = Evr.joined(xml.attribute("epoch"), xml.attribute("version"), xml.attribute("release"));
            String architecture = xml.attribute("arch");
            xml.children(inner -> {
                if (inner.equals("reboot_suggested")) {
                    restart = Restart.MACHINE;
                }
            });
            if (name == null || evr == null) {
                throw new BadDocumentException(
                        "line %d must have a package with name, version and release".formatted(xml.line()));
            }
            packages.add(new Listed(name, evr, architecture));
        }
    }

    List<Entry> entries(Place place) throws BadDocumentException {
        if (id == null) {
            throw new BadDocumentException("must have an id");
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(new Bulletin(
                id,
                revision,
                title.isEmpty() ? id : title,
                new Bulletin.Dates(Times.of(issued), Times.of(updated)),
                severity,
                false,
                vulnerabilities,
                List.of(new ProductStatus(
                        ProductStatus.Status.KNOWN_AFFECTED,
                        null,
                        packages.stream()
                                .map(listed -> new Product(platform, listed.name, "<" + listed.evr))
                                .distinct()
                                .toList())),
                List.of(),
                references,
                place));
        packages.forEach(listed -> entries.add(update(listed, id, place)));
        return entries;
    }

    private Update update(Listed listed, String bulletin, Place place) {
        return new Update(
                listed.name,
                listed.evr,
                null,
                platform,
                listed.architecture,
                bulletin,
                title,
                severity,
                restart,
                Times.of(issued),
                vulnerabilities,
                List.of(),
                List.of(),
                place);
    }
}
