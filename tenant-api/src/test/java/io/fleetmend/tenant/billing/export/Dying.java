package io.fleetmend.tenant.billing.export;

import io.fleetmend.tenant.billing.mapping.PsaSystem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/** The process dies around its calls: before the PSA is asked, or after it did what it was asked for and before we wrote that down. */
final class Dying implements PsaAdapter {
    private final PsaAdapter real;
    private final Random random;
    int deaths;

    /** What nothing may catch. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    Dying(PsaAdapter real, Random random) {
        this.real = real;
        this.random = random;
    }

    @Override
    public PsaSystem system() {
        return real.system();
    }

    @Override
    public BigDecimal rounded(BigDecimal quantity) {
        return real.rounded(quantity);
    }

    @Override
    public Optional<BigDecimal> current(Target target, ExportItem item) throws IOException, RefusedException {
        return around(() -> real.current(target, item));
    }

    @Override
    public String send(Target target, ExportItem item) throws IOException, RefusedException {
        return around(() -> real.send(target, item));
    }

    @Override
    public Settled settle(Target target, ExportItem item) throws IOException, RefusedException {
        return around(() -> real.settle(target, item));
    }

    private <T> T around(Callable<T> call) throws IOException, RefusedException {
        die();
        try {
            T answer = call.call();
            die();
            return answer;
        } catch (IOException | RefusedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void die() {
        if (random.nextInt(4) == 0) {
            deaths++;
            throw new Death();
        }
    }
}
