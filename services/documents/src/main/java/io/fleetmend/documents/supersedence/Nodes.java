package io.fleetmend.documents.supersedence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as numbers, with what they replace and what replaces them. */
final class Nodes {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<List<Integer>> newer = new ArrayList<>();
    private final List<List<Integer>> older = new ArrayList<>();

    void known(String name, Instant released) {
        int number = number(name);
        Node before = nodes.get(number);
        Instant later = before.known() && before.released().isAfter(released) ? before.released() : released;
        nodes.set(number, new Node(name, true, later));
    }

    void edge(String newerName, String olderName) {
        int from = number(olderName);
        int to = number(newerName);
        newer.get(from).add(to);
        older.get(to).add(from);
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, key -> {
            nodes.add(new Node(key, false, Instant.MIN));
            newer.add(new ArrayList<>());
            older.add(new ArrayList<>());
            return nodes.size() - 1;
        });
    }

    /** -1 for a name that nobody mentioned. */
    int indexOf(String name) {
        return numbers.getOrDefault(name, -1);
    }

    int size() {
        return nodes.size();
    }

    Node get(int node) {
        return nodes.get(node);
    }

    List<Integer> newer(int node) {
        return newer.get(node);
    }

    List<Integer> older(int node) {
        return older.get(node);
    }
}
