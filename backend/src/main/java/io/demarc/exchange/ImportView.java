package io.demarc.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as its pages show it. */
record ImportView(
        UUID id,
        int version,
        String fileName,
        long fileSize,
        String checksum,
        List<String> header,
        long rows,
        Instant uploadedAt,
        ImportState state,
        boolean begun,
        boolean finished,
        @Nullable String stopReason,
        @Nullable Counts counts) {

    static ImportView of(Import it) {
        return new ImportView(
                it.id().value(),
                it.version(),
                it.fileName(),
                it.fileSize(),
                it.checksum(),
                it.header(),
                it.rowCount(),
                it.uploadedAt(),
                it.state(),
                it.isBegun(),
                it.finishedAt() != null,
                it.stopReason(),
                it.counts());
    }

    /** The end of the key of what it is called. */
    public String word() {
        return state.word(finished);
    }

    /** What the job at work has before it. */
    public long toDo() {
        return state == ImportState.RUNNING && counts != null ? counts.created() : rows;
    }
}
