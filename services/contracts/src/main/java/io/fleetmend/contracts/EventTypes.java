package io.fleetmend.contracts;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.contracts.finding.v1.EndpointFindingsChangedV1;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.contracts.inventory.v1.EndpointSeenV1;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1;
import io.fleetmend.contracts.job.v1.JobChangedV1;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.ProviderChangedV1;
import io.fleetmend.contracts.tenant.v1.UsageRecordedV1;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every event there is, and the topic that it is told on. */
public final class EventTypes {
    private static final Map<Class<? extends Event>, Topic> TOPICS = Map.ofEntries(
            Map.entry(ProviderChangedV1.class, Topic.TENANT),
            Map.entry(CustomerChangedV1.class, Topic.TENANT),
            Map.entry(PolicyChangedV1.class, Topic.POLICY),
            Map.entry(ExceptionChangedV1.class, Topic.EXCEPTION),
            Map.entry(UsageRecordedV1.class, Topic.USAGE),
            Map.entry(BulletinPublishedV1.class, Topic.BULLETIN),
            Map.entry(UpdatePublishedV1.class, Topic.UPDATE),
            Map.entry(VulnerabilityScoredV1.class, Topic.VULNERABILITY),
            Map.entry(FeedCheckedV1.class, Topic.FEED),
            Map.entry(EndpointEnrolledV1.class, Topic.INVENTORY),
            Map.entry(EndpointRetiredV1.class, Topic.INVENTORY),
            Map.entry(EndpointSeenV1.class, Topic.INVENTORY),
            Map.entry(InventoryReportedV1.class, Topic.INVENTORY),
            Map.entry(DeploymentChangedV1.class, Topic.DEPLOYMENT),
            Map.entry(JobChangedV1.class, Topic.JOB),
            Map.entry(ApprovalDecidedV1.class, Topic.APPROVAL),
            Map.entry(EndpointFindingsChangedV1.class, Topic.FINDING),
            Map.entry(BulletinFindingsChangedV1.class, Topic.FINDING),
            Map.entry(ComplianceMeasuredV1.class, Topic.FINDING));

    private EventTypes() {}

    public static Set<Class<? extends Event>> all() {
        return TOPICS.keySet();
    }

    /** @throws IllegalArgumentException when the class is not declared here */
    public static Topic topicOf(Class<? extends Event> event) {
        Topic topic = TOPICS.get(event);
        if (topic == null) {
            throw new IllegalArgumentException("%s is not declared as an event".formatted(event.getName()));
        }
        return topic;
    }

    /** The event of that name on the wire, if we know it. */
    public static Optional<Class<? extends Event>> ofName(String type) {
        return TOPICS.keySet().stream()
                .filter(event -> event.getSimpleName().equals(type))
                .findFirst();
    }
}
