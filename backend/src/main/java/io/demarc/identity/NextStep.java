package io.demarc.identity;

import io.demarc.identity.WorkItems.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the box that says who does what by when. The same rows stand on a use case's page, on its review and at home.
 *
 * @param people who does it, by name; empty for {@link Whose#MINE} and for what nobody can do yet
 * @param why may be null where there is nothing to add
 * @param due the last day on which it is in time, if there is one
 * @param atOnce whether it cannot wait
 * @param action what the reader can press for it, if anything
 */
public record NextStep(
        Whose whose,
        List<String> people,
        Words what,
        @Nullable Words why,
        @Nullable LocalDate due,
        boolean atOnce,
        @Nullable Action action) {

    /** In the order in which they are shown. */
    public enum Whose {
        MINE,
        OTHERS,
        /** Of the reader, and later. */
        MINE_LATER,
        /** Of whoever it will be. */
        LATER
    }

    /**
     * A link, or a button that sends a form.
     *
     * @param path below the organization
     * @param label message key of what it says
     * @param version of the use case, for a form; null for a link
     */
    public record Action(
            String path, String label, @Nullable Integer version) {}

    public static NextStep mine(Words what, @Nullable Words why) {
        return new NextStep(Whose.MINE, List.of(), what, why, null, false, null);
    }

    public static NextStep of(List<String> people, Words what, @Nullable Words why) {
        return new NextStep(Whose.OTHERS, people, what, why, null, false, null);
    }

    public static NextStep later(Whose whose, Words what, @Nullable Words why) {
        return new NextStep(whose, List.of(), what, why, null, false, null);
    }

    /** What a work list says, as such a row. */
    public static NextStep of(WorkItems.Item item) {
        return mine(item.what(), item.why()).by(item.due()).leadsTo(item.path(), item.label());
    }

    /** Whose it will be, where that is known already. */
    public NextStep with(List<String> names) {
        return new NextStep(whose, names, what, why, due, atOnce, action);
    }

    public NextStep by(@Nullable LocalDate day) {
        return new NextStep(whose, people, what, why, day, atOnce, action);
    }

    public NextStep now() {
        return new NextStep(whose, people, what, why, due, true, action);
    }

    /** @param label message key of what the link says */
    public NextStep leadsTo(String path, String label) {
        return new NextStep(whose, people, what, why, due, atOnce, new Action(path, label, null));
    }

    /** @param label message key of what the button says */
    public NextStep sends(String path, String label, int version) {
        return new NextStep(whose, people, what, why, due, atOnce, new Action(path, label, version));
    }

    /** How the page names who does it: the first, and how many more. */
    public int more() {
        return Math.max(0, people.size() - 1);
    }

    /** Those of the reader first; what cannot wait before what has a day, and that before the rest. */
    public static List<NextStep> inOrder(List<NextStep> steps) {
        var ordered = new ArrayList<>(steps);
        ordered.sort(Comparator.comparing(NextStep::whose)
                .thenComparing(step -> !step.atOnce())
                .thenComparing(step -> step.action() == null)
                .thenComparing(NextStep::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return ordered;
    }
}
