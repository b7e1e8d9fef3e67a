package io.demarc.assessment;

import static io.demarc.assessment.ShippedRules.*;

import io.demarc.deployment.Mode;
import io.demarc.vendors.assurance.Effective;
import io.demarc.vendors.assurance.Grade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers about a harmless use case on our own hardware, with a graded vendor; each test says what is different. */
final class GivenBuilder {

    static final Leg OWN_HARDWARE = leg(Mode.M6);

    private final Map<Factor, Integer> levels = new HashMap<>();
    private Set<String> ticked = Set.of(AiAct.NONE);
    private Given.Besides besides = Given.Besides.NOTHING;
    private Grading grading = grading(Grade.A);
    private @Nullable String banned;
    private Placement placement = new Placement(List.of(OWN_HARDWARE), false, false);

    private GivenBuilder() {
        for (var factor : RULEBOOK.scoring().factors()) if (factor.rule().isAsked()) levels.put(factor.id(), 0);
    }

    static GivenBuilder harmless() {
        return new GivenBuilder();
    }

    static Leg leg(Mode mode) {
        return new Leg("A", mode, false);
    }

    static Leg consumer(Mode mode) {
        return new Leg("A", mode, true);
    }

    GivenBuilder with(Factor factor, int level) {
        levels.put(factor, level);
        return this;
    }

    /** F01 to F07. */
    GivenBuilder levels(int... firstSeven) {
        for (int i = 0; i < firstSeven.length; i++)
            levels.put(RULEBOOK.scoring().factors().get(i).id(), firstSeven[i]);
        return this;
    }

    GivenBuilder without(Factor factor) {
        levels.remove(factor);
        return this;
    }

    GivenBuilder graded(int level) {
        grading = grading(Grade.values()[level]);
        return this;
    }

    GivenBuilder notGraded() {
        grading = Grading.NONE;
        return this;
    }

    GivenBuilder ticking(String... ids) {
        ticked = Set.of(ids);
        return this;
    }

    GivenBuilder banned() {
        banned = "AN38";
        return this;
    }

    /** What AN37 and other jurisdictions make of F11. */
    GivenBuilder besides(int level) {
        besides = new Given.Besides(true, level, List.of(), List.of());
        return this;
    }

    GivenBuilder on(Leg... legs) {
        placement = new Placement(List.of(legs), legs.length > 1, false);
        return this;
    }

    GivenBuilder failingLoosely() {
        placement = new Placement(placement.legs(), true, true);
        return this;
    }

    Readings readings() {
        return RULEBOOK.readings(given(), placement);
    }

    Score score() {
        return RULEBOOK.score(given(), placement);
    }

    Score.Graded graded() {
        return (Score.Graded) score();
    }

    Outlook outlook() {
        return RULEBOOK.outlook(given(), placement);
    }

    GivenBuilder supplied(Grading by) {
        grading = by;
        return this;
    }

    Grading grading() {
        return grading;
    }

    private static Grading grading(Grade grade) {
        return new Grading(
                List.of(new Grading.Supplier("A", Mode.M3, null, new Effective(grade, grade, List.of(), false))));
    }

    private Given given() {
        return new Given(levels, ticked, besides, banned, grading);
    }
}
