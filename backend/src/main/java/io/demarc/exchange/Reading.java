package io.demarc.exchange;

import io.demarc.inventory.Stage;
import java.util.Map;

/** What became of a row: a record that can be taken over, or a refusal of this row alone. */
sealed interface Reading {

    long row();

    /**
     * A record as found; nothing that the file leaves open is filled in.
     *
     * @param key the same at each reading of the same file: agency, id, bureau, name and an ordinal for repeats
     * @param cells every column that is not empty, by its name
     */
    record Found(
            long row,
            String key,
            String name,
            String purpose,
            String agency,
            String bureau,
            Stage stage,
            String vendors,
            Map<String, Object> cells)
            implements Reading {}

    record Refused(long row, Reason reason, Map<String, Object> cells) implements Reading {}

    /** Each names a message, {@code imports.reason.<name>}. */
    enum Reason {
        RAGGED,
        NO_NAME,
        NO_AGENCY,
        NAME_TOO_LONG,
        PURPOSE_TOO_LONG,
        CELL_TOO_LONG,
        UNIT_NAME_TOO_LONG,
        UNKNOWN_STAGE
    }
}
