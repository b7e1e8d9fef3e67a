package io.demarc.boundary.matrix;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who answers for which layer in which mode, and by which activities, before anybody has said anything. */
record Cells(List<Entry> cells) {

    static final Kind<Cells> KIND = new Kind<>(
            "matrix",
            "boundary",
            Cells.class,
            (it, others) -> it.faults(
                    others.of(Layers.KIND),
                    others.of(ActivityTexts.KIND).byId(others.of(Layers.KIND)).keySet()));

    /**
     * @param owner the letter of the mode
     * @param party of the activities that are the provider's
     * @param activities of the layer; in a hybrid they stand before those of the legs
     */
    record Entry(
            Layer layer,
            Mode mode,
            Responsibility owner,
            @Nullable Party party,
            List<ActivityId> activities,
            boolean policy,
            @Nullable Contested contested) {

        private boolean hasOurs() {
            return activities.stream().anyMatch(ActivityId::isOurs);
        }

        private boolean hasTheirs() {
            return activities.stream().anyMatch(it -> !it.isOurs());
        }

        private boolean fitsItsOwner() {
            return switch (owner) {
                case US -> hasOurs() && !hasTheirs();
                case SHARED, PROVIDER -> hasOurs() && hasTheirs();
                case NOT_APPLICABLE -> activities.isEmpty();
            };
        }

        @Override
        public String toString() {
            return layer + " in " + mode;
        }
    }

    private List<String> faults(Layers layers, Set<ActivityId> known) {
        var faults = new ArrayList<String>();
        var missing = new HashSet<String>();
        for (Layer layer : layers.ids()) for (Mode mode : Mode.values()) missing.add(layer + " in " + mode);
        for (Entry entry : cells) {
            if (!missing.remove(entry.toString())) faults.add(entry + " is no cell, or is there twice");
            for (ActivityId activity : entry.activities())
                if (!activity.layer().equals(entry.layer()) || !known.contains(activity))
                    faults.add(entry + ": " + activity + " is no activity of the layer");
            if (entry.hasTheirs() && entry.party() == null) faults.add(entry + " names no party");
            if (!entry.mode().isHybrid() && !entry.fitsItsOwner())
                faults.add(entry + ": activities and letter " + entry.owner().code() + " do not fit");
        }
        missing.stream().sorted().forEach(cell -> faults.add(cell + " is missing"));
        return faults;
    }
}
