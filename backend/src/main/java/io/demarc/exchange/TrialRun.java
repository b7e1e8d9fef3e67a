package io.demarc.exchange;

import io.demarc.exchange.file.Inventory;
import io.demarc.exchange.file.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file with its mapping and writes down what would become of each row. Changes nothing else. */
@Component
class TrialRun {

    private static final int BATCH = 500;

    private final ImportFiles files;
    private final ImportRows rows;
    private final Progress progress;

    TrialRun(ImportFiles files, ImportRows rows, Progress progress) {
        this.files = files;
        this.rows = rows;
        this.progress = progress;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Counts of(Import it) {
        rows.forget(it.id());
        files.lend(it.id(), copy -> read(it, copy));
        rows.countRepeats(it.id());
        rows.match(it.id(), it.rowCount());
        return rows.counts(it.id());
    }

    private void read(Import it, Path copy) {
        var batch = new ArrayList<Reading>(BATCH);
        Inventory.of(copy, it.mapping()).forEach(reading -> {
            batch.add(reading);
            if (batch.size() < BATCH) return;
            rows.add(it.id(), batch);
            progress.at(it.id(), reading.row());
            batch.clear();
        });
        if (!batch.isEmpty()) rows.add(it.id(), batch);
    }
}
