package io.fleetmend.documents.supersedence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Updates that replace each other, as one (Tarjan's strongly connected components, without recursion: a hostile chain may be as long as it
 * likes). Most circles have one member. They are numbered from the newest on, so what replaces a circle has a lower number.
 */
final class Circles {
    private static final int NONE = -1;

    private final Nodes nodes;
    private final int[] circle;
    private final List<Set<String>> known = new ArrayList<>();
    private final List<Boolean> knownAbove = new ArrayList<>();

    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int counter;

    Circles(Nodes nodes) {
        this.nodes = nodes;
        int size = nodes.size();
        circle = filled(size);
        order = filled(size);
        low = new int[size];
        nextEdge = new int[size];
        for (int node = 0; node < size; node++) {
            if (order[node] == NONE) {
                explore(node);
            }
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    private void explore(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.peek();
            List<Integer> newer = nodes.newer(node);
            if (nextEdge[node] < newer.size()) {
                int next = newer.get(nextEdge[node]++);
                if (order[next] == NONE) {
                    enter(next);
                } else if (circle[next] == NONE) {
                    low[node] = Math.min(low[node], order[next]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = counter;
        low[node] = counter++;
        path.push(node);
        open.push(node);
    }

    private void leave(int node) {
        path.pop();
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == order[node]) {
            close(node);
        }
    }

    private void close(int first) {
        int number = known.size();
        Set<String> members = new TreeSet<>();
        List<Integer> closed = new ArrayList<>();
        int member;
        do {
            member = open.pop();
            circle[member] = number;
            closed.add(member);
            if (nodes.get(member).known()) {
                members.add(nodes.get(member).name());
            }
        } while (member != first);
        known.add(members);
        knownAbove.add(closed.stream()
                .flatMap(node -> nodes.newer(node).stream())
                .map(newer -> circle[newer])
                .filter(above -> above != number)
                .anyMatch(above -> !known.get(above).isEmpty() || knownAbove.get(above)));
    }

    int of(int node) {
        return circle[node];
    }

    Set<String> known(int circle) {
        return known.get(circle);
    }

    /** Somebody offers it, and nothing that replaces it. */
    boolean isTop(int circle) {
        return !known.get(circle).isEmpty() && !knownAbove.get(circle);
    }
}
