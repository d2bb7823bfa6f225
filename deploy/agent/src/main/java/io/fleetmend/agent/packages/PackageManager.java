package io.fleetmend.agent.packages;

import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import java.time.Instant;
import java.util.List;

/** A package manager as the apply half needs it. Exit codes are evidence only; what happened is what the inventory says after. */
public interface PackageManager {
    /** Reads the endpoint anew. */
    InventoryReport inventory();

    /** Fetches the package indexes, all of them or it is a setback. */
    void refresh(StepLog steps) throws Setback;

    /** True when the last complete refresh is too long ago, or never was. */
    boolean refreshIsDue();

    /**
     * Finds out what to install; changes nothing.
     *
     * @param issuedAt when the job was made: a package newer than what the job names is a downgrade, unless it came after that
     */
    Plan plan(List<MinimumVersion> wanted, Instant issuedAt, StepLog steps) throws Setback;

    /** Fetches the plan's archives, verified against the vendor's signature, and keeps them. */
    List<Archive> download(Plan plan, StepLog steps) throws Setback;

    /** Installs exactly the plan from the kept archives. */
    void install(Plan plan, List<Archive> archives, StepLog steps) throws Setback;

    /** True when an interrupted transaction, ours or another's, left packages half done. */
    boolean isInterrupted();

    /** Heals what was left half done, without removing anything, then finishes the plan. */
    void recover(Plan plan, List<Archive> archives, StepLog steps) throws Setback;

    /** What is still kept of an attempt that could not be finished, and what healing somebody else's transaction needs besides. */
    List<Archive> archivesToHeal(StepLog steps) throws Setback;

    /** Lets go of archives: the attempt is done and verified. */
    void discardArchives();
}
