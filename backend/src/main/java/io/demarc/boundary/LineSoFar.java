package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Matrix;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Path;
import io.demarc.questionnaire.Answers;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for each layer as far as the answers decide it, whichever way the open ones turn out.
 *
 * @param certain by layer; a layer that is missing depends on what is not answered yet
 * @param partly the layers that are at least shared, however the open answers turn out; those that are ours are in it
 * @param fresh the layers that the last answer has decided, or where there are several places the last of them
 */
public record LineSoFar(Layers layers, Map<Layer, Responsibility> certain, Set<Layer> partly, Set<Layer> fresh) {

    private static final Leg ANYWHERE = new Leg(new UUID(0, 0), "A", null, null, null, null, null, Answers.NONE);

    private static final Set<Responsibility> OURS = Set.of(Responsibility.US, Responsibility.SHARED);

    public LineSoFar {
        certain = Map.copyOf(certain);
        partly = Set.copyOf(partly);
        fresh = Set.copyOf(fresh);
    }

    /** A place, and the modes that it may turn out to have. */
    private record Way(Leg leg, Collection<Mode> modes) {

        static Way of(Leg leg) {
            var mode = leg.mode();
            if (mode != null) return new Way(leg, List.of(mode));
            // What fits no answer may run anywhere: nothing is known of it but what holds everywhere.
            return new Way(leg, Path.possible(leg.isUndetermined() ? Answers.NONE : leg.answers()));
        }

        Way beforeTheLastAnswer() {
            return new Way(leg, Path.possible(Path.withoutLast(Path.of(leg))));
        }

        boolean isAtLeastShared(Layer layer, Matrix matrix, @Nullable Integer agenticScope) {
            return OURS.containsAll(who(layer, matrix, agenticScope));
        }

        Set<Responsibility> who(Layer layer, Matrix matrix, @Nullable Integer agenticScope) {
            return modes.stream()
                    .map(mode ->
                            matrix.standard(leg.asIf(mode), layer, agenticScope).who())
                    .collect(Collectors.toSet());
        }
    }

    /** @param together the column of all places; null while one of them is not decided */
    static LineSoFar of(DeploymentPlan plan, @Nullable Column together, Matrix matrix, @Nullable Integer agenticScope) {
        var ways = plan.legs().stream().map(Way::of).toList();
        var now = together == null ? certain(ways, matrix, agenticScope) : decided(together, matrix);
        var before = certain(before(ways), matrix, agenticScope);
        var fresh = new HashSet<Layer>();
        now.forEach((layer, who) -> {
            if (before.get(layer) != who) fresh.add(layer);
        });
        return new LineSoFar(matrix.layers(), now, partly(ways, now, matrix, agenticScope), fresh);
    }

    /** One place where a layer is at least shared makes it so for the whole. */
    private static Set<Layer> partly(
            List<Way> ways, Map<Layer, Responsibility> now, Matrix matrix, @Nullable Integer agenticScope) {
        var all = ways.isEmpty() ? List.of(Way.of(ANYWHERE)) : ways;
        return matrix.ids().stream()
                .filter(layer -> {
                    var who = now.get(layer);
                    return who == null
                            ? all.stream().anyMatch(it -> it.isAtLeastShared(layer, matrix, agenticScope))
                            : OURS.contains(who);
                })
                .collect(Collectors.toSet());
    }

    private static Map<Layer, Responsibility> decided(Column together, Matrix matrix) {
        return matrix.ids().stream().collect(Collectors.toMap(layer -> layer, layer -> together.cell(layer)
                .who()));
    }

    /** Without the last place; where there is one, without its last answer. */
    private static List<Way> before(List<Way> ways) {
        return ways.size() == 1
                ? List.of(ways.getFirst().beforeTheLastAnswer())
                : ways.subList(0, Math.max(0, ways.size() - 1));
    }

    private static Map<Layer, Responsibility> certain(List<Way> ways, Matrix matrix, @Nullable Integer agenticScope) {
        var certain = new HashMap<Layer, Responsibility>();
        var all = ways.isEmpty() ? List.of(Way.of(ANYWHERE)) : ways;
        for (Layer layer : matrix.ids()) {
            var who = agreed(
                    all.stream().map(it -> it.who(layer, matrix, agenticScope)).toList());
            // Several places may turn out to be a hybrid, whose router somebody of us answers for.
            boolean ifHybrid = ways.size() != 1 && layer.equals(matrix.layers().router());
            if (who != null && (!ifHybrid || who == matrix.router(false).who())) certain.put(layer, who);
        }
        return certain;
    }

    /** What each place says as {@link BoundaryMap} puts them together; null while one of them may say this or that. */
    private static @Nullable Responsibility agreed(List<Set<Responsibility>> places) {
        if (places.stream().anyMatch(it -> it.size() > 1)) return null;
        var applying = places.stream()
                .flatMap(Set::stream)
                .filter(it -> it != Responsibility.NOT_APPLICABLE)
                .collect(Collectors.toSet());
        if (applying.isEmpty()) return Responsibility.NOT_APPLICABLE;
        return applying.size() == 1 ? applying.iterator().next() : Responsibility.SHARED;
    }

    public int count(Responsibility who) {
        return (int) certain.values().stream().filter(it -> it == who).count();
    }

    /** How many depend on answers that are missing. */
    public int open() {
        return layers.ids().size() - certain.size();
    }

    public boolean isDecided() {
        return open() == 0;
    }

    /** Those that are at least shared, in reading order: what is ours alone first. */
    public List<Layer> atLeastShared() {
        return layers.display().stream()
                .filter(partly::contains)
                .sorted(Comparator.comparing(it -> certain.get(it) == Responsibility.US ? 0 : 1))
                .toList();
    }

    /** The layers of which that is certain, in reading order. */
    public List<Layer> of(Responsibility... whos) {
        var wanted = Set.of(whos);
        return layers.display().stream()
                .filter(it -> {
                    var who = certain.get(it);
                    return who != null && wanted.contains(who);
                })
                .toList();
    }
}
