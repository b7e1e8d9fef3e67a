package io.demarc.exchange.bom;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bill as its pages show it. */
record BillView(
        UUID id,
        int version,
        String fileName,
        long fileSize,
        String checksum,
        BillFormat format,
        String specVersion,
        long lines,
        long others,
        Instant uploadedAt,
        BillState state,
        boolean begun,
        boolean replaces,
        @Nullable BillCounts counts) {

    static BillView of(Bill it) {
        var way = it.way();
        return new BillView(
                it.id().value(),
                it.version(),
                it.fileName(),
                it.fileSize(),
                it.checksum(),
                it.format(),
                it.specVersion(),
                it.lineCount(),
                it.others(),
                it.uploadedAt(),
                it.state(),
                way != null,
                way != null && way.replaces(),
                it.counts());
    }

    /** How many lines have the verdict. */
    public long count(BillVerdict verdict) {
        return counts == null ? 0 : counts.of(verdict);
    }

    public BillVerdict[] verdicts() {
        return BillVerdict.values();
    }
}
