package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is missing where. Everything that arrives changes only what it concerns: a bulletin the software of its source packages, an
 * inventory its endpoint; nothing scans the fleet.
 *
 * <p>Any number of threads may read ({@link #view()}) while nobody changes it; changing takes one thread alone. Who uses it sees to that.
 */
public final class Engine {
    private final Catalogue catalogue = new Catalogue();
    private final Offers offers = new Offers();
    private final Feeds feeds = new Feeds();
    private final Fleet fleet = new Fleet();
    private final Bulletins bulletins = new Bulletins(catalogue);
    private final Judge judge = new Judge(catalogue, offers);
    private final Changes changes = new Changes();
    /** As long as there are bulletins; whoever reports is alone. */
    private final Marks marks = new Marks();

    private final Publishing publishing;
    private final View view;

    public Engine(Trust trust) {
        Reach reach = new Reach(catalogue, fleet, bulletins, judge);
        publishing = new Publishing(catalogue, offers, feeds, fleet, bulletins, judge, reach, changes);
        view = new View(
                catalogue,
                fleet,
                bulletins,
                judge,
                new Measure(judge, catalogue, bulletins, feeds, fleet.unmeasured(), trust),
                reach);
    }

    public View view() {
        return view;
    }

    /** The bulletins that have to be told again since the last call, each with the customers it was missing at before. */
    public Map<Bulletin, Set<Customer>> takeChangedBulletins() {
        return changes.takeBulletins();
    }

    /** The customers whose compliance may have changed since the last call. */
    public Set<Customer> takeCustomersToMeasure() {
        return changes.takeCustomers();
    }

    // tenants

    public Customer customer(ProviderId provider, CustomerId id) {
        Customer customer = fleet.customer(provider, id);
        changes.customer(customer);
        return customer;
    }

    public void active(Customer customer, boolean active) {
        customer.active(active);
        changes.customer(customer);
    }

    public void policy(PolicyChangedV1 policy) {
        customer(policy.provider(), policy.customer()).policy(policy);
    }

    /** The customer signed a decision not to update. */
    public void except(Customer customer, Excepted signed) {
        customer.exceptions(customer.exceptions().with(signed));
        changes.customer(customer);
    }

    /** The decision was withdrawn, or its end was told. */
    public void liftException(Customer customer, ExceptionId exception) {
        customer.exceptions(customer.exceptions().without(exception));
        changes.customer(customer);
    }

    // endpoints

    /** The endpoint is new, or set up anew under its old identity: it has no evidence until its next inventory. */
    public Endpoint enrol(EndpointId id, Customer customer) {
        Endpoint endpoint = fleet.endpoint(id, customer);
        endpoint.reinstalled();
        changes.customer(customer);
        return endpoint;
    }

    /** An inventory may arrive from an endpoint whose enrolment we did not hear of. */
    public Endpoint findOrEnrol(EndpointId id, Customer customer) {
        return fleet.endpoint(id, customer);
    }

    public void retire(EndpointId id) {
        Endpoint endpoint = fleet.find(id);
        if (endpoint != null) {
            changes.customer(endpoint.customer());
            fleet.remove(endpoint);
        }
    }

    /** The endpoint confirmed its inventory; one that we do not know under that digest confirms nothing. */
    public boolean seen(EndpointId id, String digest, Instant at) {
        Endpoint endpoint = fleet.find(id);
        if (endpoint == null || !digest.equals(endpoint.digest())) {
            return false;
        }
        endpoint.seen(at);
        changes.customer(endpoint.customer());
        return true;
    }

    /** Gives software its number, once for all tenants. */
    public void number(int id, Software software) {
        if (catalogue.idOf(software) < 0) {
            judge.judge(catalogue.add(id, software));
        }
    }

    /** The endpoint reported an inventory. */
    public InventoryChange report(
            Endpoint endpoint,
            String release,
            String digest,
            List<Software> software,
            Requirement restart,
            Instant at) {
        int[] installed = numbers(software);
        Evidence before = endpoint.evidence();
        boolean setUpAnew = endpoint.evidenceAt() == null;
        Evidence after = before.followedBy(installed, restart, setUpAnew);
        int[] removed = SortedInts.difference(before.installed(), installed);
        fleet.prove(endpoint, release, digest, after, at);
        Set<Bulletin> closed = judge.closed(removed, endpoint.inventory());
        changes.customer(endpoint.customer());
        return new InventoryChange(
                endpoint,
                SortedInts.difference(installed, before.installed()),
                removed,
                closed,
                before.installed().length > 0 && (setUpAnew || judge.settles(before, after, marks)));
    }

    private int[] numbers(List<Software> software) {
        int[] numbers = new int[software.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = catalogue.idOf(software.get(i));
            if (numbers[i] < 0) {
                throw new IllegalStateException("%s has no number yet".formatted(software.get(i)));
            }
        }
        return SortedInts.of(numbers);
    }

    /** Puts an endpoint back as it was stored; {@link #restored()} has to follow before who has what is asked or changed. */
    public Endpoint restore(
            EndpointId id,
            Customer customer,
            @Nullable String release,
            @Nullable String digest,
            Evidence evidence,
            @Nullable Instant at) {
        Endpoint endpoint = fleet.endpoint(id, customer);
        fleet.restore(endpoint, release, digest, evidence, at);
        return endpoint;
    }

    /** Everybody is put back. */
    public void restored() {
        fleet.postRestored();
    }

    // what vendors publish

    public void publish(BulletinFacts facts) {
        publishing.publish(facts);
    }

    /** The vendor took it back: it says nothing any more. */
    public void withdraw(BulletinId id) {
        publishing.withdraw(id);
    }

    /** A pocket offers something else now. */
    public void offer(UpdatePublishedV1 update) {
        publishing.offer(update);
    }

    /** The security pocket offers a rebuild since {@code releasedAt}. */
    public void rebuild(UpdatePublishedV1 update, Instant releasedAt) {
        publishing.rebuild(update, releasedAt);
    }

    public void score(VulnerabilityScoredV1 score) {
        publishing.score(score);
    }

    public void feed(FeedCheckedV1 feed) {
        publishing.feed(feed);
    }

    /** What has no number yet, each once, in the order of their source packages: what is judged together gets numbers side by side. */
    public Collection<Software> unnumbered(Collection<Software> software) {
        return software.stream()
                .filter(one -> catalogue.idOf(one) < 0)
                .distinct()
                .sorted(Comparator.comparing(Software::sourcePackage))
                .toList();
    }
}
