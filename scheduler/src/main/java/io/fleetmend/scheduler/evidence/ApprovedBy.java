package io.fleetmend.scheduler.evidence;

import io.fleetmend.contracts.BulletinId;
import java.time.Instant;

/** @param by a person, or {@code policy: …} with the rule that approved */
public record ApprovedBy(BulletinId bulletin, String by, Instant at) {}
