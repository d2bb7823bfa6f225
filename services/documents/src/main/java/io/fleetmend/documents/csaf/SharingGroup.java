package io.fleetmend.documents.csaf;

import java.util.Map;

/** The ids and names of sharing groups that the standard reserves. */
final class SharingGroup {
    static final String MAX_UUID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    static final String NIL_UUID = "00000000-0000-0000-0000-000000000000";
    static final Map<String, String> NAMES = Map.of(MAX_UUID, "Public", NIL_UUID, "No sharing allowed");

    private SharingGroup() {}

    static Place of(CsafDocument document) {
        return document.document().get("distribution").get("sharing_group");
    }
}
