package io.demarc.exchange;

import io.demarc.exchange.file.Inventory;
import io.demarc.exchange.file.Reading;
import io.demarc.tenancy.FairTask;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file with its mapping and writes down what would become of each row, some rows in a transaction; changes nothing
 * else. It reads for a few seconds at a time and goes on where it was, holds no connection while it reads, and ends when
 * nobody wants it any more.
 */
@Component
class TrialRun {

    static final int BATCH = 500;

    /** In characters. Rows may be large, and what is written at once is in memory several times. */
    private static final long LONGEST_BATCH = 1_000_000;

    private final ImportFiles files;
    private final ImportRun steps;
    private final TriedRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialRun(ImportFiles files, ImportRun steps, TriedRows rows, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tries rows for a few seconds; whether there are more to try then. */
    boolean goOn(ImportId id) {
        var trial = steps.beginChecking(id);
        if (trial.isEmpty()) return false;
        boolean all = files.lend(id, copy -> {
            var slice = new Slice(id);
            return Inventory.of(copy, trial.get().mapping()).forEach(trial.get().done(), slice) && slice.isKept();
        });
        if (all) steps.checked(id);
        return !all;
    }

    private boolean keep(ImportId id, List<Reading> batch) {
        return transaction.execute(status -> {
            if (!steps.further(ImportState.CHECKING, id, batch.size())) return false;
            rows.add(id, batch);
            return true;
        });
    }

    /** The rows of a few seconds; the time begins with the first of them, whatever it took to come to it. */
    private final class Slice implements Predicate<Reading> {

        private final ImportId id;
        private final List<Reading> batch = new ArrayList<>(BATCH);
        private long length;
        private @Nullable Instant end;

        private Slice(ImportId id) {
            this.id = id;
        }

        @Override
        public boolean test(Reading reading) {
            if (end == null) end = clock.instant().plus(FairTask.SLICE);
            batch.add(reading);
            length += reading.length();
            if (batch.size() < BATCH && length < LONGEST_BATCH) return true;
            return isKept() && clock.instant().isBefore(end);
        }

        private boolean isKept() {
            if (batch.isEmpty()) return true;
            boolean wanted = keep(id, batch);
            batch.clear();
            length = 0;
            return wanted;
        }
    }
}
