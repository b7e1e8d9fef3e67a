package io.demarc.nextplan;

import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a next plan changes, in the words that its reviewers read.
 *
 * @param places by what becomes of them
 * @param routing and the plan as a whole
 * @param ours the layers that become ours, with the letter of the place
 */
record PlanChanges(List<Place> places, List<Row> routing, List<Ours> ours) {

    /** @param label message key, or a name */
    record Row(String label, String before, String after) {

        static Row of(Difference it) {
            return new Row(it.fact().label(), it.before(), it.after());
        }
    }

    record Place(String letter, Fate fate, List<Row> rows) {}

    record Ours(String label, String place) {}

    /** What becomes of a place. */
    enum Fate {
        ADDED,
        CHANGED,
        REMOVED
    }

    public boolean isEmpty() {
        return places.isEmpty() && routing.isEmpty();
    }

    static PlanChanges between(Snapshot inForce, Snapshot next) {
        var places = new TreeMap<String, List<Difference>>();
        // Of a place about which nothing is said yet, no fact differs.
        Stream.concat(inForce.facts().stream(), next.facts().stream())
                .map(Fact::place)
                .filter(it -> has(inForce, it) != has(next, it))
                .forEach(it -> places.computeIfAbsent(it, _ -> new ArrayList<>()));
        var routing = new ArrayList<Row>();
        var ours = new ArrayList<Ours>();
        for (var it : next.since(inForce)) {
            var key = it.fact().key();
            if (key.startsWith("leg."))
                places.computeIfAbsent(it.fact().place(), _ -> new ArrayList<>())
                        .add(it);
            else if (key.startsWith("routing.") || key.startsWith("deployment.")) routing.add(Row.of(it));
            else if (key.startsWith("boundary.") && isOurs(it.after()) && !isOurs(it.before()))
                ours.add(new Ours(it.fact().label(), it.fact().place()));
        }
        return new PlanChanges(
                places.entrySet().stream().map(it -> place(it, inForce, next)).toList(), routing, ours);
    }

    private static Place place(Map.Entry<String, List<Difference>> changed, Snapshot inForce, Snapshot next) {
        var letter = changed.getKey();
        var fate = !has(inForce, letter) ? Fate.ADDED : has(next, letter) ? Fate.CHANGED : Fate.REMOVED;
        return new Place(letter, fate, changed.getValue().stream().map(Row::of).toList());
    }

    private static boolean has(Snapshot facts, String place) {
        return facts.facts().stream().anyMatch(it -> it.key().equals("leg." + place + ".mode"));
    }

    private static boolean isOurs(String said) {
        return said.startsWith("us\u00a0");
    }
}
