package io.fleetmend.documents.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A node and where it stands. What is absent is a place too, with a missing node. */
record Place(String pointer, JsonNode node) {
    Place get(String field) {
        return new Place(pointer + "/" + field.replace("~", "~0").replace("/", "~1"), node.path(field));
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean exists() {
        return !node.isMissingNode();
    }

    /** Empty when it is absent or no text. */
    String text() {
        return node.isTextual() ? node.textValue() : "";
    }

    String text(String field) {
        return get(field).text();
    }

    List<Place> items() {
        List<Place> items = new ArrayList<>(node.isArray() ? node.size() : 0);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Place(pointer + "/" + i, node.get(i)));
        }
        return items;
    }

    /** The places of a path: {@code a.b[].c}; {@code []} stands for each item. */
    List<Place> all(String path) {
        List<Place> places = List.of(this);
        for (String step : path.split("\\.")) {
            boolean each = step.endsWith("[]");
            String field = each ? step.substring(0, step.length() - 2) : step;
            places = places.stream()
                    .map(place -> place.get(field))
                    .filter(Place::exists)
                    .flatMap(place -> each ? place.items().stream() : java.util.stream.Stream.of(place))
                    .toList();
        }
        return places;
    }

    Set<String> texts(String path) {
        return all(path).stream().map(Place::text).collect(Collectors.toSet());
    }
}
