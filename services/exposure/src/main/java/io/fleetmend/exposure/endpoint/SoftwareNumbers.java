package io.fleetmend.exposure.endpoint;

import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Software;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.exposure.live.StoredFacts;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * Gives software its number. That is committed at once, apart from the inventory that brought it: a number says nothing of anybody and
 * may be left unused.
 */
@ApplicationScoped
class SoftwareNumbers implements StoredFacts {
    private final Rows rows;
    private final TenantWork work;
    private final LiveEngine engine;

    SoftwareNumbers(Rows rows, TenantWork work, LiveEngine engine) {
        this.rows = rows;
        this.work = work;
        this.engine = engine;
    }

    void ensure(List<Software> software) {
        Collection<Software> unnumbered = engine.changeAndGet(live -> live.unnumbered(software));
        if (unnumbered.isEmpty()) {
            return;
        }
        List<Numbered> numbered = work.call(
                TenantScope.NONE, () -> unnumbered.stream().map(this::number).toList());
        engine.change(live -> numbered.forEach(one -> live.number(one.id(), one.software())));
    }

    private record Numbered(int id, Software software) {}

    private Numbered number(Software software) {
        String body = Rows.json(software);
        byte[] fingerprint = Fingerprint.of(body.getBytes(StandardCharsets.UTF_8));
        // the update of nothing makes an existing row answer, whichever instance wrote it
        List<Integer> id = rows.read("""
                insert into software (fingerprint, body) values (?, ?::jsonb)
                on conflict (fingerprint) do update set fingerprint = excluded.fingerprint
                returning software_id""", row -> row.getInt("software_id"), fingerprint, body);
        return new Numbered(id.getFirst(), software);
    }

    @Override
    public Turn turn() {
        return Turn.CUSTOMERS;
    }

    @Override
    public void giveBack(Engine fresh) {
        work.run(
                TenantScope.NONE,
                () -> rows.read("select software_id, body::text as body from software", row -> {
                    fresh.number(row.getInt("software_id"), Rows.parse(row.getString("body"), Software.class));
                    return true;
                }));
    }
}
