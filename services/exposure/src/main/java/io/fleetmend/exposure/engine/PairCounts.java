package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/**
 * On how many endpoints of a customer a bulletin is missing or unknown at one moment, counted in sets. What several pairs need is made
 * once: of a bulletin who has what, of a customer how far its endpoints can be relied on.
 */
final class PairCounts {
    private final Fleet fleet;
    private final Judge judge;
    private final Measure.Reliances reliances;
    private final Instant now;
    private final Function<Bulletin, Concerned> concernedOf;
    private final Function<Bulletin, RoaringBitmap> missingOf;
    private final Map<Bulletin, RoaringBitmap> missing = new HashMap<>();
    private final Map<Bulletin, Concerned> concerned = new HashMap<>();
    private final Map<Customer, CustomerGroups> groups = new HashMap<>();

    PairCounts(Reach reach, Fleet fleet, Judge judge, Measure measure, Instant now) {
        this.fleet = fleet;
        this.judge = judge;
        this.reliances = measure.reliances(now);
        this.now = now;
        this.concernedOf = reach::concerned;
        this.missingOf = reach::endpointsMissing;
    }

    /** Those of the customers that have software below the bulletin's fix, relied on or not. */
    Set<Customer> customersMissing(Bulletin bulletin, Set<Customer> among) {
        Set<Customer> customers = fleet.numbers().customersOf(missingOn(bulletin));
        customers.retainAll(among);
        return customers;
    }

    long missing(Bulletin bulletin, Customer customer) {
        CustomerGroups of = groups(customer);
        RoaringBitmap relied = RoaringBitmap.and(missingOn(bulletin), of.all());
        relied.andNot(of.silent());
        relied.andNot(of.stale());
        takeExceptedFrom(relied, bulletin, customer);
        return relied.getLongCardinality();
    }

    private void takeExceptedFrom(RoaringBitmap endpoints, Bulletin bulletin, Customer customer) {
        for (Excepted excepted : customer.exceptions().of(bulletin, now)) {
            if (excepted.isForAll()) {
                endpoints.clear();
            }
            for (EndpointId id : excepted.endpoints()) {
                Endpoint endpoint = fleet.find(id);
                if (endpoint != null && endpoint.customer() == customer) {
                    endpoints.remove(endpoint.number);
                }
            }
        }
    }

    /** Endpoints without evidence are unknown for every bulletin; the others by how far they can be relied on. */
    long unknown(Bulletin bulletin, Customer customer) {
        CustomerGroups of = groups(customer);
        Concerned who = concerned.computeIfAbsent(bulletin, concernedOf);
        RoaringBitmap unread = RoaringBitmap.andNot(who.unknown(), who.missing());
        RoaringBitmap unproven = RoaringBitmap.andNot(who.fixed(), who.missing());
        unproven.and(of.doubtful());
        RoaringBitmap outdated = RoaringBitmap.or(who.missing(), who.unknown(), who.fixed());
        outdated.and(of.stale());
        RoaringBitmap unknown = RoaringBitmap.or(unread, unproven, outdated);
        unknown.and(of.settled());
        return of.silent().getLongCardinality()
                + unknown.getLongCardinality()
                + unknownOneByOne(bulletin, who, of.unsettled());
    }

    private long unknownOneByOne(Bulletin bulletin, Concerned who, RoaringBitmap numbers) {
        long unknown = 0;
        for (int number : numbers) {
            Endpoint endpoint = fleet.endpoint(number);
            if (endpoint != null) {
                byte mark = judge.mark(bulletin, who.software(), endpoint.evidence());
                boolean isUnknown = Measure.relied(Marks.state(mark), reliances.of(endpoint)) == FindingState.UNKNOWN;
                unknown += mark != Marks.UNCONCERNED && isUnknown ? 1 : 0;
            }
        }
        return unknown;
    }

    private RoaringBitmap missingOn(Bulletin bulletin) {
        return missing.computeIfAbsent(bulletin, missingOf);
    }

    private CustomerGroups groups(Customer customer) {
        return groups.computeIfAbsent(customer, key -> CustomerGroups.of(key, reliances));
    }
}
