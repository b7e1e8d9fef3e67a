package io.demarc.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Business units as a tree, as far as somebody sees them: one whose parent they do not see is a root of theirs. Siblings stand
 * by name.
 */
public final class UnitTree {

    /**
     * A unit.
     *
     * @param parent null for the root
     * @param found whether its name has what was searched for
     */
    public record Unit(UUID id, @Nullable UUID parent, String name, boolean found) {}

    private final Map<UUID, Unit> seen = new LinkedHashMap<>();
    private final Map<UUID, List<Unit>> below = new HashMap<>();
    private final List<Unit> roots = new ArrayList<>();

    /** @param units of the organization, by name */
    UnitTree(List<Unit> units, Predicate<UUID> sees) {
        units.stream().filter(unit -> sees.test(unit.id())).forEach(unit -> seen.put(unit.id(), unit));
        seen.values().forEach(unit -> siblings(unit).add(unit));
    }

    private List<Unit> siblings(Unit unit) {
        return unit.parent() == null || !seen.containsKey(unit.parent())
                ? roots
                : below.computeIfAbsent(unit.parent(), parent -> new ArrayList<>());
    }

    public int size() {
        return seen.size();
    }

    public Optional<Unit> unit(@Nullable UUID id) {
        return Optional.ofNullable(id).map(seen::get);
    }

    public List<Unit> roots() {
        return roots;
    }

    /** The units directly below. */
    public List<Unit> below(Unit unit) {
        return below.getOrDefault(unit.id(), List.of());
    }

    /** Those above it, from the root on. */
    public List<Unit> above(Unit unit) {
        var above = new ArrayList<Unit>();
        for (var at = unit(unit.parent()); at.isPresent(); at = unit(at.get().parent())) above.addFirst(at.get());
        return above;
    }

    /** All units with how deep they lie, parents before children. */
    public <T> List<T> walk(Predicate<Unit> opens, Walker<T> line) {
        var lines = new ArrayList<T>();
        roots.forEach(root -> walk(root, 0, opens, line, lines));
        return lines;
    }

    private <T> void walk(Unit unit, int depth, Predicate<Unit> opens, Walker<T> line, List<T> lines) {
        lines.add(line.at(unit, depth));
        if (opens.test(unit)) below(unit).forEach(child -> walk(child, depth + 1, opens, line, lines));
    }

    /** What becomes of a unit at a depth, 0 for a root. */
    public interface Walker<T> {
        T at(Unit unit, int depth);
    }

    /** Those whose name was found, with all above them. */
    Set<UUID> found() {
        var shown = new HashSet<UUID>();
        seen.values().stream().filter(Unit::found).forEach(unit -> {
            shown.add(unit.id());
            above(unit).forEach(it -> shown.add(it.id()));
        });
        return shown;
    }

    List<Unit> all() {
        return List.copyOf(seen.values());
    }

    /** What units have of their own, and what all below them have. */
    public Map<UUID, Long> summed(Map<UUID, Long> own) {
        var sums = new HashMap<UUID, Long>();
        roots.forEach(root -> sum(root, own, sums));
        return sums;
    }

    private long sum(Unit unit, Map<UUID, Long> own, Map<UUID, Long> sums) {
        long sum = own.getOrDefault(unit.id(), 0L);
        for (var child : below(unit)) sum += sum(child, own, sums);
        sums.put(unit.id(), sum);
        return sum;
    }

    /** How many units lie below it. */
    public int belowAll(Unit unit) {
        return below(unit).stream().mapToInt(child -> 1 + belowAll(child)).sum();
    }
}
