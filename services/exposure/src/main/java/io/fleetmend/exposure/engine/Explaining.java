package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import io.fleetmend.exposure.engine.BulletinFacts.BinaryFix;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Explanation.Claim;
import io.fleetmend.exposure.engine.Explanation.Compared;
import io.fleetmend.exposure.engine.Explanation.Reason;
import io.fleetmend.exposure.engine.Measure.Reliance;
import io.fleetmend.versions.scheme.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives one pair once more and keeps what it was derived from; the state comes from where every other state does. */
final class Explaining {
    private final Catalogue catalogue;
    private final Judge judge;
    private final Measure measure;

    Explaining(Catalogue catalogue, Judge judge, Measure measure) {
        this.catalogue = catalogue;
        this.judge = judge;
        this.measure = measure;
    }

    Explanation of(Endpoint endpoint, Bulletin bulletin, Instant now) {
        Reliance reliance = measure.reliance(endpoint, now);
        if (reliance == Reliance.NO_EVIDENCE) {
            List<Claim> uncompared = claims(bulletin.facts(), Evidence.NONE);
            return new Explanation(FindingState.UNKNOWN, Reason.NO_EVIDENCE, null, uncompared);
        }
        Evidence evidence = endpoint.evidence();
        List<Claim> claims = claims(bulletin.facts(), evidence);
        byte mark = judge.mark(bulletin, numbers(claims), evidence);
        if (mark == Marks.UNCONCERNED) {
            return new Explanation(FindingState.NOT_APPLICABLE, unconcerned(endpoint, claims), null, claims);
        }
        FindingState state = Measure.state(mark, bulletin, endpoint, now, reliance);
        Instant until = state == FindingState.EXCEPTED
                ? endpoint.customer().exceptions().until(bulletin, endpoint, now)
                : null;
        return new Explanation(state, concerned(state, mark, reliance, claims), until, claims);
    }

    private static Reason concerned(FindingState state, byte mark, Reliance reliance, List<Claim> claims) {
        return switch (state) {
            case MISSING -> Reason.BELOW_FIX;
            case EXCEPTED -> Reason.EXCEPTED;
            case AWAITING_REBOOT -> Reason.OLD_CODE_MAY_RUN;
            case PROTECTED -> Reason.AT_FIX;
            case UNKNOWN, NOT_APPLICABLE -> {
                if (reliance == Reliance.EVIDENCE_STALE) {
                    yield Reason.EVIDENCE_STALE;
                }
                yield mark == Marks.UNKNOWN ? unknown(claims) : Reason.FEEDS_LACKING;
            }
        };
    }

    private static Reason unknown(List<Claim> claims) {
        return compared(claims)
                .filter(Compared::installed)
                .flatMap(compared -> switch (compared.comparison()) {
                    case FIX_UNREADABLE -> Stream.of(Reason.FIX_UNREADABLE);
                    case INSTALLED_UNREADABLE -> Stream.of(Reason.INSTALLED_UNREADABLE);
                    case INTERRUPTED -> Stream.of(Reason.INTERRUPTED);
                    case BELOW, AT_LEAST -> Stream.<Reason>empty();
                })
                .findFirst()
                .orElse(Reason.RESTART_UNKNOWN);
    }

    private static Reason unconcerned(Endpoint endpoint, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Reason.NO_FIX;
        }
        // what was taken away at the fix is compared too, and is no kernel that lies there
        if (compared(claims).anyMatch(one -> one.installed() && !one.counts())) {
            return Reason.RETIRED_KERNEL;
        }
        boolean ofRelease = claims.stream().anyMatch(claim -> claim.release().equals(endpoint.release()));
        return ofRelease ? Reason.NOT_INSTALLED : Reason.OTHER_RELEASE;
    }

    private static Stream<Compared> compared(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.compared().stream());
    }

    private int[] numbers(List<Claim> claims) {
        return compared(claims)
                .mapToInt(compared -> catalogue.idOf(compared.software()))
                .distinct()
                .toArray();
    }

    private List<Claim> claims(BulletinFacts facts, Evidence evidence) {
        List<Claim> claims = new ArrayList<>();
        for (SourceFix fix : facts.sourceFixes()) {
            claims.add(claim(fix, evidence));
        }
        for (BinaryFix fix : facts.binaryFixes()) {
            fix.fixedVersions().keySet().stream()
                    .sorted(Comparator.comparing(Binary::name).thenComparing(Binary::architecture))
                    .forEach(binary -> claims.add(claim(fix, binary, evidence)));
        }
        return claims;
    }

    private Claim claim(SourceFix fix, Evidence evidence) {
        List<Compared> compared = compare(
                evidence,
                software -> software.isOf(fix.release(), fix.sourcePackage()),
                entry -> compare(entry, entry.sourceVersion(), fix.fixedVersion()));
        return new Claim(fix.release(), fix.sourcePackage(), null, fix.fixedVersion(), compared);
    }

    private Claim claim(BinaryFix fix, Binary binary, Evidence evidence) {
        Set<Binary> all = fix.fixedVersions().keySet();
        String fixed = fix.fixedVersions().getOrDefault(binary, "");
        List<Compared> compared = compare(
                evidence,
                software ->
                        software.isOf(fix.release(), fix.sourcePackage()) && binary.equals(software.namedAmong(all)),
                entry -> compare(entry, entry.version(), fixed));
        return new Claim(fix.release(), fix.sourcePackage(), binary, fixed, compared);
    }

    private List<Compared> compare(
            Evidence evidence, Predicate<Software> concerned, Function<Entry, Comparison> comparison) {
        List<Compared> compared = new ArrayList<>();
        IntStream.concat(Arrays.stream(evidence.installed()), Arrays.stream(evidence.unsettled()))
                .distinct()
                .mapToObj(catalogue::entry)
                .filter(entry -> concerned.test(entry.software()))
                .forEach(entry -> compared.add(new Compared(
                        entry.software(),
                        comparison.apply(entry),
                        SortedInts.contains(evidence.installed(), entry.id()),
                        !judge.isPassedOver(entry))));
        compared.sort(Comparator.comparing((Compared one) -> one.software().name())
                .thenComparing(one -> one.software().architecture())
                .thenComparing(one -> one.software().version()));
        return compared;
    }

    private static Comparison compare(Entry entry, @Nullable Version installed, String fixed) {
        return Comparison.of(entry, installed, entry.track().order().read(fixed));
    }
}
