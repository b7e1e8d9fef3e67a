package io.demarc.vendors.assurance;

import static java.math.RoundingMode.HALF_UP;

import io.demarc.vendors.assurance.Assurance.Domain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the grade of an offering comes about, as its pages show it: one ruler, a bar for each domain, and what costs most.
 *
 * @param strictUntil the last day on which it is enough where a grade has to be younger
 * @param old whether it is too old for any use
 * @param next what comes after evidence ends next; null where that changes nothing
 */
record GradeView(
        Grade grade,
        String percent,
        LocalDate givenOn,
        LocalDate strictUntil,
        LocalDate validUntil,
        boolean old,
        List<Band> bands,
        String at,
        @Nullable Next next,
        List<Bar> bars,
        List<Marks.Cost> dearest) {

    /** Where a grade begins on the ruler, in per cent of its width. */
    record Band(Grade grade, String x, String width, BigDecimal from, boolean here) {}

    /** @param day the last one on which it is as it is */
    record Next(LocalDate day, Grade grade, String percent, String at) {}

    /**
     * Of a domain, in points of a hundred.
     *
     * @param width of what was reached, best of what could be, in per cent of the longest bar
     */
    record Bar(String name, String points, String best, String width, String bestWidth) {}

    static GradeView of(Assessed assessed, LocalDate day) {
        var now = assessed.on(day);
        var next = assessed.nextEnd(day)
                .flatMap(end -> Optional.of(assessed.on(end.plusDays(1)))
                        .filter(it -> it.percent().compareTo(now.percent()) != 0)
                        .map(it -> new Next(end, it.base(), shown(it.percent()), it.percent() + "%")))
                .orElse(null);
        return new GradeView(
                now.base(),
                shown(now.percent()),
                now.givenOn(),
                now.strictUntil(),
                now.holdsUntil(null),
                day.isAfter(now.holdsUntil(null)),
                bands(assessed.rules(), now.base()),
                now.percent() + "%",
                next,
                bars(assessed.rules(), now.marks()),
                now.marks().dearest(3));
    }

    /** With one decimal. */
    static String shown(BigDecimal percent) {
        return percent.setScale(1, HALF_UP).toPlainString();
    }

    private static List<Band> bands(Assurance rules, Grade here) {
        var bands = new ArrayList<Band>();
        var to = BigDecimal.valueOf(100);
        for (var threshold : rules.grades()) {
            var from = threshold.from();
            bands.addFirst(
                    new Band(threshold.grade(), from + "%", to.subtract(from) + "%", from, threshold.grade() == here));
            to = from;
        }
        return bands;
    }

    private static List<Bar> bars(Assurance rules, Marks marks) {
        var longest = rules.domains().stream()
                .map(domain -> marks.best(of(domain, marks)))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return rules.domains().stream()
                .filter(domain -> !of(domain, marks).isEmpty())
                .map(domain -> {
                    var points = marks.points(of(domain, marks));
                    var best = marks.best(of(domain, marks));
                    return new Bar(
                            domain.name(), shown(points), shown(best), share(points, longest), share(best, longest));
                })
                .toList();
    }

    private static List<Assurance.Question> of(Domain domain, Marks marks) {
        return marks.questions().stream()
                .filter(it -> it.domain().equals(domain.id()))
                .toList();
    }

    private static String share(BigDecimal points, BigDecimal longest) {
        return points.multiply(BigDecimal.valueOf(70)).divide(longest, 2, HALF_UP) + "%";
    }
}
