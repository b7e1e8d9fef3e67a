package io.demarc.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tree to choose a business unit from: its open part, or what a search found with all above it.
 *
 * @param own the reader's: where their roles begin and where they worked last, at most six
 * @param found how many units have in their names what was searched for
 * @param size of the whole tree
 * @param cut whether there are more lines than are shown
 */
public record UnitPicker(List<Line> own, List<Line> lines, String find, int found, int size, boolean cut) {

    /** A tree so small is open as a whole. */
    private static final int SMALL = 30;

    /** So many lines are shown; more are found by their names. */
    private static final int MOST = 200;

    /**
     * What is asked of a tree, as the address or a form has it.
     *
     * @param tree the unit that it is open at; anything else for the one that is chosen
     * @param find a part of a name
     * @param searched in a form, what its tree was searched for when it was shown
     */
    public record Asked(
            @Nullable String tree,
            @Nullable String find,
            @Nullable String searched) {

        public static final Asked NOTHING = new Asked(null, null, null);

        public Asked {
            find = find == null || find.isBlank() || find.length() > 240 ? null : find.strip();
        }

        /** Whether a list shows its tree. */
        public boolean isOpen() {
            return tree != null || find != null;
        }

        /** Whether a form was sent to open the tree elsewhere or to search it, and not to be taken. */
        public boolean isTurning() {
            return tree != null || find != null && !find.equals(searched);
        }

        private @Nullable UUID at() {
            try {
                return tree == null ? null : UUID.fromString(tree);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /**
     * A unit.
     *
     * @param depth 0 for a root, at most 6 is drawn
     * @param open null for a unit with none below it
     * @param turned what opens or closes it: the unit that the tree is open at then
     * @param count of what lies in it and below; null where nothing is counted
     */
    public record Line(
            UUID id,
            List<Piece> name,
            int depth,
            boolean chosen,
            @Nullable Boolean open,
            String turned,
            @Nullable Long count) {

        public String text() {
            return String.join("", name.stream().map(Piece::text).toList());
        }
    }

    /** A part of a name, and whether it is what was searched for. */
    public record Piece(String text, boolean found) {}

    /** Whether all of it is open. */
    public boolean isSmall() {
        return size <= SMALL;
    }

    /** @param counts of each unit without those below; null where nothing is counted */
    static UnitPicker of(
            UnitTree tree, Asked asked, @Nullable UUID chosen, List<UUID> own, @Nullable Map<UUID, Long> counts) {
        var sums = counts == null ? null : tree.summed(counts);
        String find = asked.find() == null ? "" : asked.find();
        var found = tree.found();
        var open = new HashSet<UUID>();
        tree.roots().forEach(root -> open.add(root.id()));
        tree.unit(asked.at()).or(() -> tree.unit(chosen)).ifPresent(at -> {
            open.add(at.id());
            tree.above(at).forEach(above -> open.add(above.id()));
        });
        Predicate<UnitTree.Unit> opens = find.isEmpty()
                ? unit -> tree.size() <= SMALL || open.contains(unit.id())
                : unit -> found.contains(unit.id());
        UnitTree.Walker<Line> line = (unit, depth) -> new Line(
                unit.id(),
                pieces(unit.name(), find),
                Math.min(depth, 6),
                unit.id().equals(chosen),
                tree.below(unit).isEmpty() || tree.size() <= SMALL ? null : opens.test(unit),
                opens.test(unit) && unit.parent() != null
                        ? unit.parent().toString()
                        : unit.id().toString(),
                sums == null ? null : sums.get(unit.id()));
        var lines = tree.walk(opens, line).stream()
                .filter(it -> find.isEmpty() || found.contains(it.id()))
                .toList();
        return new UnitPicker(
                own.stream()
                        .distinct()
                        .limit(6)
                        .flatMap(id -> tree.unit(id).stream())
                        .map(unit -> line.at(unit, 0))
                        .toList(),
                lines.size() > MOST ? lines.subList(0, MOST) : lines,
                find,
                (int) tree.all().stream().filter(UnitTree.Unit::found).count(),
                tree.size(),
                lines.size() > MOST);
    }

    private static List<Piece> pieces(String name, String find) {
        int at = find.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(find.toLowerCase(Locale.ROOT));
        int end = at + find.length();
        if (at < 0 || end > name.length()) return List.of(new Piece(name, false));
        var pieces = new ArrayList<Piece>();
        if (at > 0) pieces.add(new Piece(name.substring(0, at), false));
        pieces.add(new Piece(name.substring(at, end), true));
        if (end < name.length()) pieces.add(new Piece(name.substring(end), false));
        return pieces;
    }
}
