package io.fleetmend.ingest.source;

import java.util.List;
import java.util.Optional;

/** Every source of this installation, in the order in which they are read: bulletins first, then what refers to them. */
public interface Sources {
    List<Source> all();

    default Optional<Source> find(String name) {
        return all().stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
