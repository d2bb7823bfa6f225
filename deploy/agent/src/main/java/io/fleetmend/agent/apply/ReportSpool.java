package io.fleetmend.agent.apply;

import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobReport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Puts reports where the network half fetches them. Names order them: by sequence number, and within an attempt began, inventory, end;
 * so the server has the inventory that proves an installation before it hears of it. The same report always has the same name.
 */
final class ReportSpool {
    static final long INVENTORIES_AT_MOST = 64L << 20;

    private final AgentFolders folders;
    private final long inventoriesAtMost;

    /** @param inventoriesAtMost in bytes. Inventories can be read again; reports of attempts cannot, they are never dropped */
    ReportSpool(AgentFolders folders, long inventoriesAtMost) {
        this.folders = folders;
        this.inventoriesAtMost = inventoriesAtMost;
    }

    /** An unchanged inventory is not written again: its times do not count. */
    void current(InventoryReport inventory) {
        StateFolder folder = folders.inventory();
        byte[] digest = inventory.digest().getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(folder.read(AgentFolders.CURRENT_DIGEST).orElse(new byte[0]), digest)) {
            folder.write(AgentFolders.CURRENT_INVENTORY, Json.gzip(Json.bytes(inventory)));
            folder.write(AgentFolders.CURRENT_DIGEST, digest);
        }
    }

    void started(JobReport report) {
        folders.reports().write(name(report, 1, "started.json"), Json.bytes(report));
    }

    void ended(JobReport report, InventoryReport inventory) {
        current(inventory);
        byte[] packed = Json.gzip(Json.bytes(inventory));
        makeRoom(packed.length);
        folders.reports().write(name(report, 2, "inventory.json.gz"), packed);
        ended(report);
    }

    void ended(JobReport report) {
        folders.reports().write(name(report, 3, "ended.json"), Json.bytes(report));
    }

    /** The server asks again for what it was told before. */
    void again(JobReport report) {
        folders.sent().delete(name(report, 3, "ended.json"));
        ended(report);
    }

    /** @param document names the refused one: several may claim the same attempt */
    void refused(JobReport report, String document) {
        folders.reports()
                .write(
                        "%019d-%s-%s-refused.json"
                                .formatted(Math.max(report.sequence(), 0), report.attempt(), document),
                        Json.bytes(report));
    }

    private static String name(JobReport report, int order, String what) {
        return "%019d-%s-%d-%s".formatted(report.sequence(), report.attempt(), order, what);
    }

    private void makeRoom(long needed) {
        StateFolder reports = folders.reports();
        List<String> inventories = reports.names().stream()
                .filter(name -> name.endsWith("-inventory.json.gz"))
                .toList();
        long size = needed + inventories.stream().mapToLong(reports::size).sum();
        for (String oldest : inventories) {
            if (size <= inventoriesAtMost) {
                return;
            }
            size -= reports.size(oldest);
            reports.delete(oldest);
        }
    }
}
