package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open in the boundary of a use case; of a draft, what would be if it was sent now. Drawn by {@code boundary/open}.
 *
 * @param open how many layers; null where that cannot be said, because it is not decided where all of it runs
 * @param applicable of how many layers; 0 where nobody can say
 * @param unowned how many of the open layers nobody is named for, though they are at least partly ours
 * @param ours how many of the open layers are at least partly ours
 * @param elsewhere how many of these are open in another place too, where somebody else runs all of it
 * @param theirs the others, by who runs them
 * @param undecided the letters of the places of which nobody has said what they are; empty of a place that stands alone
 * @param rows ours first, and in them what lacks most
 */
public record OpenLayers(
        @Nullable Integer open,
        int applicable,
        int unowned,
        int ours,
        int elsewhere,
        List<Theirs> theirs,
        List<String> undecided,
        List<Row> rows) {

    /** So many rows leave room for the rest of a page; of more, what these do not say is folded. */
    private static final int SHOWN = 4;

    /** So many names fit into a row; of more, all but the first are folded. */
    private static final int NAMED = 4;

    static final OpenLayers NOTHING_SAID = new OpenLayers(null, 0, 0, 0, 0, List.of(), List.of(), List.of());

    public OpenLayers {
        theirs = List.copyOf(theirs);
        undecided = List.copyOf(undecided);
        rows = List.copyOf(rows);
    }

    /** Nothing is gained by folding a single row. */
    public List<Row> shown() {
        return rows.size() <= SHOWN + 1 ? rows : rows.subList(0, SHOWN);
    }

    public List<Row> folded() {
        return rows.subList(shown().size(), rows.size());
    }

    /** @param party by name, else what it is in words */
    public record Theirs(String party, int layers) {}

    /**
     * Layers that are open for one reason.
     *
     * @param why the key of a message of one line
     * @param about what stands in it: the name of a person, a party, a control
     */
    public record Row(Responsibility who, OpenReason reason, List<Named> layers, String why, List<String> about) {

        public Row {
            layers = List.copyOf(layers);
            about = List.copyOf(about);
        }

        /** The letters of the legs on which they are, where these are the same for each; empty where that is all legs. */
        public List<String> places() {
            return isMixed() ? List.of() : layers.getFirst().places();
        }

        /** Whether each layer has to say where it is open. */
        public boolean isMixed() {
            return layers.stream().map(Named::places).distinct().count() > 1;
        }

        /** All of few; of many the first. */
        public List<Named> first() {
            return layers.size() <= NAMED ? layers : layers.subList(0, NAMED - 1);
        }

        public List<Named> others() {
            return layers.subList(first().size(), layers.size());
        }
    }

    /**
     * A layer in a row.
     *
     * @param place the letter of a leg on which it is open; {@link Column#TOGETHER} where only the whole is
     * @param places the letters of all these legs; empty where that is every leg
     */
    public record Named(Layer layer, String name, String place, List<String> places) {

        public Named {
            places = List.copyOf(places);
        }
    }
}
