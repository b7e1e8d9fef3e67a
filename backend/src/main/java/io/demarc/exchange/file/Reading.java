package io.demarc.exchange.file;

import io.demarc.inventory.Stage;
import io.demarc.kernel.Fingerprint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a row: a record that can be taken over, or a refusal of this row alone. */
public sealed interface Reading {

    /** Counted from 1 below the header. */
    long row();

    /** Where the row begins in the file. */
    long line();

    /** How long its words are, about: what is written at once is bounded by that. */
    long length();

    /**
     * A record as found; nothing that the file leaves open is filled in.
     *
     * @param key the same at each reading of the same file: made of agency, id, bureau and name. Rows may repeat it: the
     *     first is then another record than the second. Letters of another case make another record.
     * @param formerKey what an earlier version would have made of the row; null where it is the key
     * @param cells every column that is not empty, by its name
     */
    record Found(
            long row,
            long line,
            Fingerprint key,
            @Nullable Fingerprint formerKey,
            String name,
            String purpose,
            String agency,
            String bureau,
            Stage stage,
            String vendors,
            Map<String, Object> cells)
            implements Reading {

        @Override
        public long length() {
            return cells.values().stream().mapToLong(Found::length).sum();
        }

        private static long length(Object cell) {
            return cell instanceof List<?> items
                    ? items.stream().mapToLong(Found::length).sum()
                    : cell.toString().length();
        }
    }

    /** @param cells as the file has them */
    record Refused(long row, long line, Reason reason, String name, List<String> cells) implements Reading {

        @Override
        public long length() {
            return cells.stream().mapToLong(String::length).sum();
        }
    }

    /** Each names a message, {@code imports.reason.<name>}. */
    enum Reason {
        RAGGED,
        NO_NAME,
        NO_AGENCY,
        NAME_TOO_LONG,
        PURPOSE_TOO_LONG,
        CELL_TOO_LONG,
        UNIT_NAME_TOO_LONG,
        UNKNOWN_STAGE,
        /** The file says that it is not used. */
        NOT_USED,
        /** The file says neither that it is used nor that it is not. */
        USE_NOT_SAID,
        /** Found fit, and yet it could not be taken over. */
        NOT_TAKEN
    }
}
