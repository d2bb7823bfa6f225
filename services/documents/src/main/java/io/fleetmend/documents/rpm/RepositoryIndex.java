package io.fleetmend.documents.rpm;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code repomd.xml}: where a repository keeps its lists, and what they must hash to. */
public record RepositoryIndex(Map<String, Listed> lists) {
    public RepositoryIndex {
        lists = Map.copyOf(lists);
    }

    /**
     * @param place below the repository's folder
     * @param algorithm as the repository names it, such as {@code sha256}
     * @param checksum of the file as it is served
     */
    public record Listed(String place, String algorithm, String checksum) {}

    /** @param kind {@code primary}, {@code updateinfo} */
    public Optional<Listed> list(String kind) {
        return Optional.ofNullable(lists.get(kind));
    }

    public static RepositoryIndex read(InputStream content) throws IOException {
        Map<String, Listed> lists = new HashMap<>();
        StrictXml.read(
                content,
                "repomd",
                xml -> xml.children(child -> {
                    String kind = xml.attribute("type");
                    if (child.equals("data") && kind != null) {
                        lists.put(kind, listed(xml));
                    }
                }));
        return new RepositoryIndex(lists);
    }

    private static Listed listed(StrictXml xml) throws IOException {
        @Nullable String[] found = {null, null, null};
        xml.children(child -> {
            if (child.equals("location")) {
                found[0] = xml.attribute("href");
            } else if (child.equals("checksum")) {
                found[1] = xml.attribute("type");
                found[2] = xml.text();
            }
        });
        if (found[0] == null || found[1] == null || found[2] == null) {
            throw new BadDocumentException("line %d must have a list with location and checksum".formatted(xml.line()));
        }
        if (found[0].startsWith("/") || found[0].contains("..") || found[0].contains("://")) {
            throw new BadDocumentException("must list files below the repository, but lists '%s'".formatted(found[0]));
        }
        return new Listed(found[0], found[1], found[2]);
    }
}
