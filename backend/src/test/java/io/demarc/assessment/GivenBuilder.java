package io.demarc.assessment;

import io.demarc.deployment.Mode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers about a harmless use case on our own hardware, with a graded vendor; each test says what is different. */
final class GivenBuilder {

    static final Leg OWN_HARDWARE = leg(Mode.M6);

    private static final Rulebook RULEBOOK = Rulebook.read();

    private final Map<Factor, Integer> levels = new EnumMap<>(Factor.class);
    private Set<String> ticked = Set.of(AiAct.NONE);
    private Reading grade = Reading.derived(0, Basis.GRADE);
    private Placement placement = new Placement(List.of(OWN_HARDWARE), true);

    private GivenBuilder() {
        for (Factor factor : Factor.values()) {
            switch (factor) {
                case F01, F02, F03, F04, F05, F06, F07, F09 -> levels.put(factor, 0);
                case F08, F10, F11 -> {}
            }
        }
    }

    static GivenBuilder harmless() {
        return new GivenBuilder();
    }

    static Leg leg(Mode mode) {
        return new Leg(mode, false);
    }

    static Leg consumer(Mode mode) {
        return new Leg(mode, true);
    }

    GivenBuilder with(Factor factor, int level) {
        levels.put(factor, level);
        return this;
    }

    /** F01 to F07. */
    GivenBuilder levels(int... firstSeven) {
        for (int i = 0; i < firstSeven.length; i++) levels.put(Factor.values()[i], firstSeven[i]);
        return this;
    }

    GivenBuilder without(Factor factor) {
        levels.remove(factor);
        return this;
    }

    GivenBuilder graded(int level) {
        grade = Reading.derived(level, Basis.GRADE);
        return this;
    }

    GivenBuilder notGraded() {
        grade = Given.NOT_GRADED;
        return this;
    }

    GivenBuilder ticking(String... ids) {
        ticked = Set.of(ids);
        return this;
    }

    GivenBuilder on(Leg... legs) {
        placement = new Placement(List.of(legs), true);
        return this;
    }

    GivenBuilder notFailingClosed() {
        placement = new Placement(placement.legs(), false);
        return this;
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

    private Given given() {
        return new Given(levels, ticked, grade);
    }
}
