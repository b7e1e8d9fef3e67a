package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shelf with what other modules know, in one statement: whose pieces are, how many use cases rest on them, what ends when. */
@Component
class ShelfRows {

    /** Of more things than these a row says how many there are. */
    private static final int FEW = 4;

    private final PieceReader reader;
    private final Figures figures;
    private final BusinessClock clock;

    ShelfRows(PieceReader reader, Figures figures, BusinessClock clock) {
        this.reader = reader;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param vendor its vendor's name; null for ours
     * @param group which part of the list it stands in, where it begins one
     * @param left days until it ends, below 0 once it has; null for no end or where that does not matter
     */
    record Line(
            ShelfList.Row row,
            @Nullable String vendor,
            long useCases,
            EvidenceState state,
            @Nullable Long left,
            String group,
            boolean begins) {

        /** In the order of the list: what it proves, the layer once for neighbours. */
        public String items() {
            return ItemIds.brief(row.items());
        }

        /** Of how many layers. */
        public long layers() {
            return ItemIds.layers(row.items());
        }

        public boolean isMany() {
            return row.items().size() > FEW;
        }
    }

    /** What a page of it shows. */
    record Read(List<Line> lines, Figures.Calendar calendar) {}

    Read of(List<ShelfList.Row> rows, Member me) {
        var counted = figures.asked(me);
        var beside = reader.beside(
                rows.stream().map(ShelfList.Row::id).toList(), rows.stream().map(ShelfList.Row::vendorId), me, counted);
        return new Read(
                lines(rows, beside),
                figures.calendar(counted.of(beside.more().getFirst()).getFirst()));
    }

    private List<Line> lines(List<ShelfList.Row> rows, PieceReader.Beside beside) {
        var today = clock.today();
        var lines = new ArrayList<Line>();
        String before = "";
        for (var row : rows) {
            var line = line(row, beside, today, before);
            before = line.group();
            lines.add(line);
        }
        return lines;
    }

    private static Line line(ShelfList.Row row, PieceReader.Beside beside, LocalDate today, String before) {
        var state = state(row, today);
        var last = row.holdsUntil();
        Long left = last == null ? null : today.until(last, ChronoUnit.DAYS);
        String group = group(state, left);
        return new Line(
                row,
                beside.vendor(row.vendorId()),
                beside.useCases(row.id()),
                state,
                left,
                group,
                !group.equals(before));
    }

    private static EvidenceState state(ShelfList.Row row, LocalDate today) {
        if (row.withdrawn()) return EvidenceState.WITHDRAWN;
        if (row.accepted() == null) return EvidenceState.NOT_REVIEWED;
        if (!row.accepted()) return EvidenceState.REFUSED;
        if (row.replaced()) return EvidenceState.REPLACED;
        var last = row.holdsUntil();
        return last == null || !today.isAfter(last) ? EvidenceState.HOLDS : EvidenceState.ENDED;
    }

    private static String group(EvidenceState state, @Nullable Long left) {
        return switch (state) {
            case WITHDRAWN, REFUSED, REPLACED -> "over";
            case HOLDS, ENDED, NOT_REVIEWED ->
                left == null || left > EvidenceWork.ESCALATE ? "later" : left < 0 ? "ended" : "soon";
        };
    }
}
