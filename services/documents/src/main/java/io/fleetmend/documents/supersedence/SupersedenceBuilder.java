package io.fleetmend.documents.supersedence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what vendors state, in any order. */
public final class SupersedenceBuilder {
    private final Nodes nodes = new Nodes();

    SupersedenceBuilder() {}

    /** @param released decides between equals; null where not stated */
    public SupersedenceBuilder known(String update, @Nullable Instant released) {
        nodes.known(update, released == null ? Instant.MIN : released);
        return this;
    }

    /** Neither has to be known. */
    public SupersedenceBuilder supersedes(String newer, String older) {
        if (!newer.equals(older)) {
            nodes.edge(newer, older);
        }
        return this;
    }

    public Supersedence build() {
        return new Supersedence(nodes);
    }
}
