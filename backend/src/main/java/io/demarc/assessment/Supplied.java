package io.demarc.assessment;

import static java.util.stream.Collectors.toMap;

import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.assurance.Effective;
import io.demarc.vendors.assurance.Graded;
import io.demarc.vendors.assurance.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is contracted for the places of a use case, with the grades as they were given.
 *
 * @param day on which it is looked at
 */
record Supplied(List<Offered> offered, LocalDate day) {

    /**
     * @param offering null where nothing is said to be contracted
     * @param graded null where nobody has graded it
     */
    record Offered(
            String place,
            @Nullable Mode mode,
            @Nullable UUID offering,
            @Nullable Graded graded) {

        Offered ungraded() {
            return new Offered(place, mode, offering, null);
        }
    }

    /** Whether it is about these places, as they are said to run now. */
    boolean isOf(List<Offered> places) {
        return offered.stream().map(Offered::ungraded).toList().equals(places);
    }

    boolean isGraded() {
        return offered.stream().anyMatch(it -> it.graded() != null);
    }

    /** By the grades as they were given, whatever their age: what the tier rests on that knock-outs ask for. */
    Grading base() {
        return grading(it -> new Effective(it.base(), it.base(), List.of(), false));
    }

    /** By those that count for this use. */
    Grading effective(Readings byBase, Answers answers) {
        var levels = byBase.byFactor().entrySet().stream()
                .collect(toMap(it -> it.getKey().id(), it -> it.getValue().level()));
        var said = answers.all().keySet().stream().collect(toMap(id -> id, answers::ticked));
        var tier = byBase.scoring().score(byBase).decidedTier();
        var use = new Use(levels, said, tier == null ? null : tier.name());
        return grading(it -> it.effective(use, day));
    }

    private Grading grading(Function<Graded, Effective> how) {
        return new Grading(offered.stream()
                .map(it -> new Grading.Supplier(
                        it.place(), it.mode(), it.offering(), it.graded() == null ? null : how.apply(it.graded())))
                .toList());
    }
}
