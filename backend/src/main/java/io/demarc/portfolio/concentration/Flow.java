package io.demarc.portfolio.concentration;

import io.demarc.portfolio.concentration.Flows.Run;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where it all leads, as shapes in a drawing that is 1,000 wide: a column of parties for each axis, and between them ribbons as high as
 * what they share.
 *
 * @param lines the same as a table: the largest shares first
 */
record Flow(int height, List<Node> nodes, List<Ribbon> ribbons, List<Line> lines) {

    static final String OTHERS = "others";

    private static final int PARTIES = 6;
    private static final int LINES = 12;
    private static final int TALL = 220;
    private static final int GAP = 22;
    private static final int WIDE = 14;
    private static final int LONGEST = 24;
    private static final Map<Axis, Integer> AT = Map.of(Axis.DEVELOPER, 230, Axis.OPERATOR, 510, Axis.HOSTING, 790);

    /**
     * @param key as addresses have it, or {@link #OTHERS}
     * @param place 0 for the largest
     */
    record Node(
            Axis axis, String key, @Nullable String name, int x, double y, double height, String percent, int place) {

        public int wide() {
            return WIDE;
        }

        public double middle() {
            return y + height / 2 + 4;
        }

        /** Names are as long as people make them; a drawing is not. */
        public @Nullable String shortly() {
            if (name == null || name.codePointCount(0, name.length()) <= LONGEST) return name;
            return name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        }
    }

    record Ribbon(String path, int place) {}

    record Line(Who developer, Who operator, Who hosting, String percent) {}

    record Who(String key, @Nullable String name) {}

    /** Two columns next to each other. */
    private record Between(Axis from, Axis to) {}

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    static Flow of(List<Run> runs) {
        var total = runs.stream().map(Run::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) return new Flow(0, List.of(), List.of(), List.of());
        var columns = new LinkedHashMap<Axis, Map<String, Node>>();
        for (var axis : Axis.values()) columns.put(axis, column(axis, runs, total));
        var ribbons = new ArrayList<Ribbon>();
        for (var each : List.of(new Between(Axis.DEVELOPER, Axis.OPERATOR), new Between(Axis.OPERATOR, Axis.HOSTING)))
            ribbons.addAll(ribbons(each, columns, runs, total));
        var nodes =
                columns.values().stream().flatMap(it -> it.values().stream()).toList();
        double lowest =
                nodes.stream().mapToDouble(it -> it.y() + it.height()).max().orElse(0);
        return new Flow((int) Math.ceil(lowest) + GAP, nodes, ribbons, lines(runs, total));
    }

    private static Map<String, Node> column(Axis axis, List<Run> runs, BigDecimal total) {
        var shown = shown(axis, runs);
        var sums = sums(axis, runs, shown);
        var nodes = new LinkedHashMap<String, Node>();
        double y = GAP;
        for (var key : order(sums)) {
            double height = TALL * part(sums.getOrDefault(key, BigDecimal.ZERO), total);
            var name = runs.stream()
                    .filter(it -> it.key(axis).equals(key))
                    .findFirst()
                    .map(it -> it.name(axis))
                    .orElse(null);
            var percent = percent(sums.getOrDefault(key, BigDecimal.ZERO), total);
            nodes.put(key, new Node(axis, key, name, AT.getOrDefault(axis, 0), y, height, percent, nodes.size()));
            y += height + GAP;
        }
        return nodes;
    }

    private static Set<String> shown(Axis axis, List<Run> runs) {
        return order(sums(axis, runs, Set.of())).stream()
                .limit(PARTIES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param shown those that stand for themselves; nobody where all do */
    private static Map<String, BigDecimal> sums(Axis axis, List<Run> runs, Set<String> shown) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        runs.forEach(it -> sums.merge(key(axis, it, shown), it.amount(), BigDecimal::add));
        return sums;
    }

    private static String key(Axis axis, Run run, Set<String> shown) {
        return shown.isEmpty() || shown.contains(run.key(axis)) ? run.key(axis) : OTHERS;
    }

    /** The largest first, and whoever has no name of their own last. */
    private static List<String> order(Map<String, BigDecimal> sums) {
        return sums.keySet().stream()
                .sorted(Comparator.comparing((String it) -> it.equals(OTHERS) || it.equals(PartyList.UNNAMED))
                        .thenComparing(it -> sums.getOrDefault(it, BigDecimal.ZERO), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Ribbon> ribbons(
            Between each, Map<Axis, Map<String, Node>> columns, List<Run> runs, BigDecimal total) {
        var left = columns.getOrDefault(each.from(), Map.of());
        var right = columns.getOrDefault(each.to(), Map.of());
        var filled = new LinkedHashMap<Node, Double>();
        var ribbons = new ArrayList<Ribbon>();
        for (var from : left.values())
            for (var to : right.values()) {
                var sum = runs.stream()
                        .filter(it -> key(each.from(), it, left.keySet()).equals(from.key())
                                && key(each.to(), it, right.keySet()).equals(to.key()))
                        .map(Run::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.signum() == 0) continue;
                double height = TALL * part(sum, total);
                double above = from.y() + filled.merge(from, height, Double::sum) - height;
                double below = to.y() + filled.merge(to, height, Double::sum) - height;
                ribbons.add(new Ribbon(path(from.x() + WIDE, above, to.x(), below, height), from.place()));
            }
        return ribbons;
    }

    private static String path(int x, double y, int toX, double toY, double height) {
        int half = (x + toX) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %.1fC%d %.1f %d %.1f %d %.1fV%.1fC%d %.1f %d %.1f %d %.1fZ",
                x,
                y,
                half,
                y,
                half,
                toY,
                toX,
                toY,
                toY + height,
                half,
                toY + height,
                half,
                y + height,
                x,
                y + height);
    }

    private static List<Line> lines(List<Run> runs, BigDecimal total) {
        return runs.stream()
                .limit(LINES)
                .map(it -> new Line(
                        new Who(it.developer(), it.developerName()),
                        new Who(it.operator(), it.operatorName()),
                        new Who(it.hosting(), it.hostingName()),
                        percent(it.amount(), total)))
                .toList();
    }

    private static double part(BigDecimal amount, BigDecimal total) {
        return amount.doubleValue() / total.doubleValue();
    }

    private static String percent(BigDecimal amount, BigDecimal total) {
        return amount.multiply(BigDecimal.valueOf(100))
                .divide(total, 0, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
