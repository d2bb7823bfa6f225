package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives what evidence says of each bulletin.
 *
 * <p>The rule that never shows false green while something has to be restarted: code that was installed at any time since the endpoint
 * last said "nothing to restart" may still run. So a bulletin is protected only if it is fixed in what is installed now <em>and</em>
 * was not missing in anything that was taken away since; otherwise it awaits the restart. An endpoint that never said so may run
 * anything: everything fixed awaits the restart, or is unknown where the endpoint cannot tell.
 */
final class Judge {
    private final Catalogue catalogue;
    private final Offers offers;
    private final Map<Integer, Remedy> remedies = new HashMap<>();

    /** What would be installed over a software, and which bulletins would still be missing then. */
    record Remedy(@Nullable Offer offer, Set<Bulletin> stillMissing) {}

    Judge(Catalogue catalogue, Offers offers) {
        this.catalogue = catalogue;
        this.offers = offers;
    }

    void mark(Evidence evidence, Marks marks) {
        marks.clear();
        byte running = evidence.restart() == Requirement.UNKNOWN ? Marks.UNKNOWN : Marks.AWAITING;
        boolean settled = evidence.restart() == Requirement.NONE || evidence.settledOnce();
        for (int id : evidence.installed()) {
            Verdict verdict = catalogue.verdict(id);
            marks.raise(verdict.missing(), Marks.MISSING);
            marks.raise(verdict.unknown(), Marks.UNKNOWN);
            marks.raise(verdict.fixed(), settled ? Marks.PROTECTED : running);
        }
        for (int id : evidence.unsettled()) {
            Verdict verdict = catalogue.verdict(id);
            marks.raise(verdict.missing(), running);
            marks.raise(verdict.unknown(), running);
        }
    }

    /** The same for one bulletin alone; {@code software} is all that it says anything of. */
    byte mark(Bulletin bulletin, int[] software, Evidence evidence) {
        byte running = evidence.restart() == Requirement.UNKNOWN ? Marks.UNKNOWN : Marks.AWAITING;
        boolean settled = evidence.restart() == Requirement.NONE || evidence.settledOnce();
        byte mark = Marks.UNCONCERNED;
        for (int id : software) {
            Verdict verdict = catalogue.verdict(id);
            if (SortedInts.contains(evidence.installed(), id)) {
                byte fixed = settled ? Marks.PROTECTED : running;
                mark = worse(mark, verdict.isMissing(bulletin) ? Marks.MISSING : Marks.UNCONCERNED);
                mark = worse(mark, verdict.isUnknown(bulletin) ? Marks.UNKNOWN : Marks.UNCONCERNED);
                mark = worse(mark, verdict.isFixed(bulletin) ? fixed : Marks.UNCONCERNED);
            }
            if (SortedInts.contains(evidence.unsettled(), id)
                    && (verdict.isMissing(bulletin) || verdict.isUnknown(bulletin))) {
                mark = worse(mark, running);
            }
        }
        return mark;
    }

    private static byte worse(byte one, byte other) {
        return one > other ? one : other;
    }

    /** Judges a software anew, after a fix or an offer for it changed. */
    void judge(Entry entry) {
        catalogue.judge(
                entry.id(),
                isPassedOver(entry) ? Verdict.UNCONCERNED : entry.track().verdict(entry));
    }

    /** A retired kernel counts only while something newer is offered for it. */
    boolean isPassedOver(Entry entry) {
        return entry.software().retired() && offers.candidate(entry) == null;
    }

    /** Remedies are derived when they are asked for and kept until anything changes. */
    void forgetRemedies() {
        remedies.clear();
    }

    /** The offer that closes the bulletin on the software; null when nothing installable does. */
    @Nullable
    Offer closing(int id, Bulletin bulletin) {
        Remedy remedy;
        synchronized (remedies) { // readers share the engine
            remedy = remedies.computeIfAbsent(id, this::remedy);
        }
        return remedy.offer() == null || remedy.stillMissing().contains(bulletin) ? null : remedy.offer();
    }

    private Remedy remedy(int id) {
        Entry entry = catalogue.entry(id);
        Offer offer = offers.candidate(entry);
        if (offer == null) {
            return new Remedy(null, Set.of());
        }
        Software now = entry.software();
        Software then = new Software(
                now.release(),
                offer.sourcePackage(),
                offer.sourceVersion().toString(),
                offer.name(),
                offer.architecture(),
                now.nativeArchitecture(),
                offer.version().toString(),
                now.held(),
                true,
                false);
        // a package that moved to another source package is judged there
        Track track = catalogue.trackIfAny(then.release(), then.sourcePackage());
        if (track == null) {
            return new Remedy(offer, Set.of());
        }
        Verdict verdict = track.verdict(new Entry(-1, then, track, offer.version(), offer.sourceVersion()));
        Set<Bulletin> still = new LinkedHashSet<>(List.of(verdict.missing()));
        still.addAll(List.of(verdict.unknown()));
        return new Remedy(offer, still);
    }

    /** The bulletins that evidence leaves open: missing, awaiting a restart, or not known to be neither. */
    Set<Bulletin> open(Evidence evidence, Marks marks) {
        mark(evidence, marks);
        Set<Bulletin> open = new LinkedHashSet<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.mark(i) != Marks.PROTECTED) {
                open.add(marks.bulletin(i));
            }
        }
        return open;
    }

    /** Whether anything was open before and is not any more. */
    boolean settles(Evidence before, Evidence after, Marks marks) {
        Set<Bulletin> open = open(before, marks);
        return !open.isEmpty() && !open(after, marks).containsAll(open);
    }

    /** What is missing on anything that goes or went away, and on nothing else in the inventory. */
    Set<Bulletin> closed(int[] removed, Inventory inventory) {
        Bulletin[][] missing = catalogue.missing();
        Set<Bulletin> closed = Set.of();
        for (int id : removed) {
            if (missing[id] != Verdict.NONE) {
                closed = closed.isEmpty() ? new LinkedHashSet<>() : closed;
                Collections.addAll(closed, missing[id]);
            }
        }
        if (!closed.isEmpty()) {
            inventory.takeMissing(missing, removed, closed);
        }
        return closed;
    }

    /** The software among {@code installed} on which each bulletin is missing. */
    Map<Bulletin, List<Integer>> missingOn(int[] installed) {
        Map<Bulletin, List<Integer>> missing = new HashMap<>();
        Bulletin[][] byId = catalogue.missing();
        for (int id : installed) {
            Bulletin[] bulletins = byId[id];
            if (bulletins != Verdict.NONE) {
                for (Bulletin bulletin : bulletins) {
                    List<Integer> on = missing.computeIfAbsent(bulletin, key -> new ArrayList<>(2));
                    if (on.isEmpty() || on.getLast() != id) { // a bulletin may state two fixes for one source package
                        on.add(id);
                    }
                }
            }
        }
        return missing;
    }
}
