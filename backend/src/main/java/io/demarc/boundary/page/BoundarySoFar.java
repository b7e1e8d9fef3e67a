package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.LineSoFar;
import io.demarc.boundary.Sketches;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside the wizard: where the line runs as far as the answers decide it, and what the last answer has made ours. */
@Component
class BoundarySoFar implements UseCasePanel {

    /** The page of the wizard that decides it. */
    private static final String DECIDES = "where-it-runs";

    private static final int MOST = 5;

    /** Beside other questions than where it runs. */
    private static final int FEW = 3;

    private final Boundaries boundaries;
    private final Sketches sketches;

    BoundarySoFar(Boundaries boundaries, Sketches sketches) {
        this.sketches = sketches;
        this.boundaries = boundaries;
    }

    /** What the rows beside the line are. */
    enum Rows {
        /** Ours alone, whatever is answered yet. */
        ALREADY,
        /** At least partly ours wherever it runs. */
        PARTLY,
        /** Decided by the answer that was given last. */
        ANSWER,
        /** Decided by the place that was added last. */
        PLACE,
        NONE
    }

    /** @param fresh whether the last answer has decided it */
    record Row(Responsibility who, String name, boolean fresh) {}

    /**
     * @param outline null while it is not decided
     * @param half null where it is
     * @param here whether this page decides the rest
     * @param partly how many layers are ours, or shared
     * @param more rows that are not shown
     */
    record Content(
            LineSoFar line,
            @Nullable Outline outline,
            @Nullable HalfDrawn half,
            boolean here,
            int partly,
            Rows title,
            List<Row> rows,
            int more) {

        /** Which message says it: of the whole only once it is decided where all of it runs. */
        public String said() {
            if (outline != null) return "counts";
            return here || line.isDecided() ? "known" : "later";
        }

        public int us() {
            return line.count(Responsibility.US);
        }

        public int shared() {
            return line.count(Responsibility.SHARED);
        }

        public int provider() {
            return line.count(Responsibility.PROVIDER);
        }
    }

    @Override
    public Place place() {
        return Place.WIZARD;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        return show(id, "", me);
    }

    @Override
    public Optional<Panel> show(UseCaseId id, String step, Member me) {
        var line = sketches.soFar(id);
        var map = boundaries.map(id);
        var together = map.together();
        boolean here = step.equals(DECIDES);
        var title = title(line, together != null, here, map.legs().size() > 1, step);
        var rows = rows(line, title);
        int most = here ? MOST : FEW;
        return Optional.of(new Panel(
                "boundary/so-far",
                new Content(
                        line,
                        together == null ? null : together.outline(),
                        together == null ? HalfDrawn.of(line) : null,
                        here,
                        line.partly().size(),
                        rows.isEmpty() ? Rows.NONE : title,
                        rows.stream().limit(most).map(it -> row(line, it, here)).toList(),
                        Math.max(0, rows.size() - most))));
    }

    private static Rows title(LineSoFar line, boolean whole, boolean here, boolean several, String step) {
        if (step.equals(Wizard.LAST)) return Rows.NONE;
        if (!whole) return here ? Rows.ALREADY : Rows.PARTLY;
        if (!here) return Rows.NONE;
        if (line.fresh().isEmpty()) return Rows.ALREADY;
        return several ? Rows.PLACE : Rows.ANSWER;
    }

    private static List<Layer> rows(LineSoFar line, Rows title) {
        return switch (title) {
            case ALREADY -> line.of(Responsibility.US);
            case PARTLY -> line.atLeastShared();
            case ANSWER, PLACE ->
                inTurn(line, Responsibility.US, Responsibility.SHARED, Responsibility.PROVIDER).stream()
                        .filter(line.fresh()::contains)
                        .toList();
            case NONE -> List.of();
        };
    }

    private static List<Layer> inTurn(LineSoFar line, Responsibility... whos) {
        return Stream.of(whos).flatMap(it -> line.of(it).stream()).toList();
    }

    /** What is not certain and has a row is at least shared. */
    private static Row row(LineSoFar line, Layer layer, boolean here) {
        return new Row(
                line.certain().getOrDefault(layer, Responsibility.SHARED),
                line.layers().name(layer),
                here && line.fresh().contains(layer));
    }
}
