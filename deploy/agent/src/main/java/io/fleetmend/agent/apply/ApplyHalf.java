package io.fleetmend.agent.apply;

import io.fleetmend.agent.packages.PackageManager;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One run of the half with root: finishes what a cut interrupted, works on new documents, reads the inventory. */
public final class ApplyHalf {
    private final AgentFolders folders;
    private final TrustStore trust;
    private final PackageManager packages;
    private final Clock clock;
    private final Verification verification;
    private final ReportSpool spool;
    private final DiskReserve reserve;
    private final Attempt.Surroundings around;

    public ApplyHalf(
            AgentFolders folders,
            PackageManager packages,
            Machine machine,
            Hooks hooks,
            LocalLimits limits,
            Clock clock,
            Consumer<String> journaled) {
        this.folders = folders;
        this.trust = new TrustStore(folders.apply());
        this.packages = packages;
        this.clock = clock;
        this.verification = new Verification(trust, limits);
        this.spool = new ReportSpool(folders, ReportSpool.INVENTORIES_AT_MOST);
        this.reserve = new DiskReserve(folders.apply());
        this.around = new Attempt.Surroundings(
                verification, trust, packages, machine, hooks, spool, reserve, clock, journaled);
    }

    public void run() {
        if (!trust.isEnrolled()) {
            return;
        }
        reserve.release();
        finishInterrupted();
        Map<String, SignedDocument> documents = new TreeMap<>();
        for (String name : folders.jobs().names()) {
            read(name).ifPresent(document -> documents.put(name, document));
        }
        documents.forEach((name, document) -> {
            if (document.type().equals(DocumentSignatures.ROOT)) {
                trust.advance(document);
                folders.jobs().delete(name);
            }
        });
        documents.forEach((name, document) -> {
            if (!document.type().equals(DocumentSignatures.ROOT)) {
                work(document, name);
                folders.jobs().delete(name);
            }
        });
        if (packages.refreshIsDue()) {
            refresh();
        }
        spool.current(packages.inventory());
        Journal.forget(folders.journal(), clock.instant());
        folders.agent()
                .write(
                        ApplyStatus.FILE,
                        Json.bytes(
                                new ApplyStatus(trust.sequence(), trust.root().version())));
    }

    private void finishInterrupted() {
        for (Journal journal : Journal.unfinished(folders.journal())) {
            SignedDocument document = journal.get(JournalEntry.Received.class).document();
            // it was verified before its first line was written, and that line is root's own
            JobManifest manifest = Json.read(document.payload(), JobManifest.class);
            new Attempt(around, journal, manifest).advance();
        }
    }

    private void refresh() {
        try {
            packages.refresh(new StepLog(clock));
        } catch (Setback e) {
            // the inventory says that the indexes are old, and why
        }
    }

    /** Empty, and told to the server, for what is no document at all. */
    private Optional<SignedDocument> read(String name) {
        try {
            byte[] content = folders.jobs().read(name).orElse(new byte[0]);
            SignedDocument document = Json.read(content, SignedDocument.class);
            if (document.type() != null && document.payload() != null) {
                return Optional.of(document);
            }
            refuse(
                    new byte[0],
                    name,
                    Setback.refused(Reason.UNREADABLE, "a signed document must have type and payload"));
        } catch (UncheckedIOException | NullPointerException e) {
            refuse(new byte[0], name, Setback.refused(Reason.UNREADABLE, "not a signed document"));
        }
        folders.jobs().delete(name);
        return Optional.empty();
    }

    private void work(SignedDocument document, String name) {
        try {
            JobManifest manifest = verification.authentic(document, clock.instant());
            Journal journal = Journal.of(folders.journal(), manifest.attempt());
            if (!journal.isEmpty()) {
                // delivered again, in these or other words: an attempt is made once, its result told as often as asked
                journal.find(JournalEntry.VerifiedInventory.class).ifPresent(ended -> spool.again(ended.report()));
                return;
            }
            verification.notReplayed(manifest);
            verification.timely(manifest, clock.instant());
            journal.append(new JournalEntry.Received(clock.instant(), document));
            around.journaled().accept("Received");
            new Attempt(around, journal, manifest).advance();
        } catch (Setback e) {
            refuse(document.payload(), name, e);
        }
    }

    private void refuse(byte[] payload, String name, Setback why) {
        Claim claim = Claim.of(payload);
        String document = HexFormat.of().toHexDigits(Arrays.hashCode(name.getBytes(StandardCharsets.UTF_8)));
        spool.refused(claim.refused(why.reason(), why.detail(), clock.instant()), document);
    }
}
