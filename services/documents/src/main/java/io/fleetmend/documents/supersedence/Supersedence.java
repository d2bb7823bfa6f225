package io.fleetmend.documents.supersedence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Updates of one product and which of them replaces which. Vendors state updates that replace themselves, that replace each other in
 * circles, and that nobody knows: members of a circle are taken for the same update, and an unknown one passes on what it replaces but is
 * never an answer itself.
 */
public final class Supersedence {
    private static final Comparator<Node> NEWEST =
            Comparator.comparing(Node::released).thenComparing(Node::name);

    private final Nodes nodes;
    private final Circles circles;

    Supersedence(Nodes nodes) {
        this.nodes = nodes;
        this.circles = new Circles(nodes);
    }

    public static SupersedenceBuilder builder() {
        return new SupersedenceBuilder();
    }

    /** All that an update replaces, directly or through others, without itself and its equals. */
    public Set<String> closure(String update) {
        int start = nodes.indexOf(update);
        Set<String> replaced = new TreeSet<>();
        if (start >= 0) {
            BitSet seen = reached(start, nodes::older);
            int own = circles.of(start);
            seen.stream()
                    .filter(node -> circles.of(node) != own)
                    .forEach(node -> replaced.add(nodes.get(node).name()));
        }
        return replaced;
    }

    /**
     * The newest updates that together stand for all that are wanted: each wanted one is among them or replaced by one of them, none of them
     * is replaced by another known one, and none can be left out. What nobody knows and nothing replaces stands for itself.
     */
    public Set<String> newest(Collection<String> wanted) {
        List<Set<String>> choices = new ArrayList<>();
        for (String update : new TreeSet<>(wanted)) {
            choices.add(tops(update));
        }
        Set<String> chosen = new TreeSet<>();
        choices.stream().filter(choice -> choice.size() == 1).forEach(chosen::addAll);
        for (Set<String> choice : choices) {
            if (choice.stream().noneMatch(chosen::contains)) {
                chosen.add(newestOf(choice));
            }
        }
        return withoutTheNeedless(chosen, choices);
    }

    /** The updates that nothing known replaces and that replace this one; itself where there is none. */
    private Set<String> tops(String update) {
        int start = nodes.indexOf(update);
        Set<String> tops = new TreeSet<>();
        if (start >= 0) {
            reached(start, nodes::newer).stream()
                    .map(circles::of)
                    .filter(circles::isTop)
                    .forEach(circle -> tops.add(newestOf(circles.known(circle))));
        }
        return tops.isEmpty() ? Set.of(update) : tops;
    }

    private String newestOf(Set<String> names) {
        return names.stream()
                .map(name -> nodes.get(nodes.indexOf(name)))
                .max(NEWEST)
                .orElseThrow()
                .name();
    }

    private static Set<String> withoutTheNeedless(Set<String> chosen, List<Set<String>> choices) {
        Set<String> needed = new TreeSet<>(chosen);
        for (String candidate : chosen) {
            needed.remove(candidate);
            if (choices.stream().anyMatch(choice -> choice.stream().noneMatch(needed::contains))) {
                needed.add(candidate);
            }
        }
        return needed;
    }

    private interface Neighbours {
        List<Integer> of(int node);
    }

    private BitSet reached(int start, Neighbours neighbours) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen.set(start);
        while (!open.isEmpty()) {
            for (int next : neighbours.of(open.pop())) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
