package io.demarc.exchange;

import io.demarc.exchange.file.Inventory;
import io.demarc.exchange.file.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Reads a file with its mapping and writes down what would become of each row, some rows in a transaction; changes nothing
 * else. It holds no connection while it reads, and ends when nobody wants it any more.
 */
@Component
class TrialRun {

    private static final int BATCH = 500;
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final ImportFiles files;
    private final ImportRun steps;
    private final Clock clock;

    TrialRun(ImportFiles files, ImportRun steps, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.clock = clock;
    }

    /** It took longer than any file may. */
    static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Nobody wants to know any more. */
    private static final class Unwanted extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    void check(ImportId id) {
        var mapping = steps.beginChecking(id);
        if (mapping.isEmpty()) return;
        var end = clock.instant().plus(AT_MOST);
        try {
            files.lend(id, copy -> read(id, Inventory.of(copy, mapping.get()), end));
        } catch (Unwanted withdrawn) {
            return;
        }
        steps.checked(id);
    }

    private void read(ImportId id, Inventory inventory, Instant end) {
        var batch = new ArrayList<Reading>(BATCH);
        inventory.forEach(reading -> {
            batch.add(reading);
            if (batch.size() == BATCH) keep(id, batch, end);
        });
        if (!batch.isEmpty()) keep(id, batch, end);
    }

    private void keep(ImportId id, ArrayList<Reading> batch, Instant end) {
        if (!steps.keep(id, batch)) throw new Unwanted();
        if (clock.instant().isAfter(end)) throw new TooLong();
        batch.clear();
    }
}
