package io.fleetmend.contracts.job.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person decided whether bulletins may be installed.
 *
 * @param customer whose endpoints it is about; null for all customers of the provider, those to come included
 * @param decidedBy the person's user name
 * @param reason in the person's own words; always there for a decline and for its lifting
 */
public record ApprovalDecidedV1(
        ProviderId provider,
        @Nullable CustomerId customer,
        List<BulletinId> bulletins,
        Decision decision,
        String decidedBy,
        @Nullable String reason,
        Instant decidedAt)
        implements Event {
    public ApprovalDecidedV1 {
        bulletins = List.copyOf(bulletins);
    }

    /** What a person may decide. */
    public enum Decision {
        APPROVED,
        DECLINED,
        /** The decline holds no longer; rules and persons may decide anew. */
        LIFTED
    }

    @Override
    public Topic topic() {
        return Topic.APPROVAL;
    }

    @Override
    public Scope scope() {
        return new Scope(provider, customer);
    }

    @Override
    public String entity() {
        return "approval/" + (customer == null ? provider : customer);
    }
}
