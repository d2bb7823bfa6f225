package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact that one service tells the others: a record whose name is noun, past participle and major version. */
public interface Event {
    /** The topic this fact is told on. */
    @JsonIgnore
    Topic topic();

    /** Whom it belongs to; consumers see rows of this tenant only while they handle it. */
    @JsonIgnore
    Scope scope();

    /** What the fact is about: facts about one entity are told in the order in which they became true. */
    @JsonIgnore
    String entity();

    /** The name on the wire, {@code BulletinPublishedV1}. */
    @JsonIgnore
    default String type() {
        return getClass().getSimpleName();
    }
}
