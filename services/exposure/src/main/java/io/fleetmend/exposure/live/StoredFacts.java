package io.fleetmend.exposure.live;

import io.fleetmend.exposure.engine.Engine;

/** Facts that a feature keeps in the schema and gives back to a new engine. */
public interface StoredFacts {
    /** What is given back first: software before the endpoints that have it. */
    enum Turn {
        PUBLICATIONS,
        CUSTOMERS,
        ENDPOINTS
    }

    Turn turn();

    void giveBack(Engine engine);
}
