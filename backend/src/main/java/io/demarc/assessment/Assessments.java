package io.demarc.assessment;

import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.questionnaire.Answers;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks how risky a use case is. Nothing is kept: the answers are, and the score follows from them. */
@Service
@Transactional(readOnly = true)
public class Assessments {

    /** In the levels of a route: whether something about the law is not sure. */
    public static final String UNSURE = "UNSURE";

    private final Rulebooks rulebooks;
    private final UseCaseStates states;
    private final Placements placements;
    private final UseCaseQuestions questions;
    private final SuppliedPart supplied;
    private final ObjectProvider<Rulings> rulings;

    Assessments(
            Rulebooks rulebooks,
            UseCaseStates states,
            Placements placements,
            UseCaseQuestions questions,
            SuppliedPart supplied,
            ObjectProvider<Rulings> rulings) {
        this.rulings = rulings;
        this.rulebooks = rulebooks;
        this.states = states;
        this.placements = placements;
        this.questions = questions;
        this.supplied = supplied;
    }

    public Score score(UseCaseId id) {
        return assessment(id).score();
    }

    /** Empty until all is answered, and while it is held; PROHIBITED as soon as a prohibited practice is said to be so. */
    public Optional<Tier> tier(UseCaseId id) {
        return Optional.ofNullable(score(id).decidedTier());
    }

    /** What it is at least by the answers given so far; empty before the first of them. */
    public Optional<Tier> atLeast(UseCaseId id) {
        var assessment = assessment(id);
        return assessment.given().isEmpty()
                ? Optional.empty()
                : Optional.of(assessment.outlook().atLeast());
    }

    /** Empty until the question about the law is answered. */
    public Optional<RegulatoryClass> regulatoryClass(UseCaseId id) {
        return Optional.of(given(id).ticked())
                .filter(ticked -> !ticked.isEmpty())
                .map(ticked -> rulebooks.inForce().law().find(ticked).regulatoryClass());
    }

    /** Whether somebody is not sure about a prohibition, so that Legal alone is asked, and first. */
    public boolean isHeld(UseCaseId id) {
        return score(id) instanceof Score.Held;
    }

    /**
     * The same by facts as they were once.
     *
     * @param facts their values by key, like {@code answer.AN39}
     */
    public boolean isHeld(Map<String, String> facts) {
        var answers = new TreeMap<String, String>();
        facts.forEach((key, value) -> {
            if (key.startsWith(AssessmentDossier.PREFIX))
                answers.put(key.substring(AssessmentDossier.PREFIX.length()), value);
        });
        var rulebook = rulebooks.inForce();
        var given = rulebook.given(new Answers(answers));
        var law = rulebook.law().find(given.ticked());
        return given.banned() == null
                && law.forbidden().isEmpty()
                && !law.held().isEmpty();
    }

    /**
     * The levels that count, by factor ({@code F02} …), for the route, what runs where ({@link Placement#levels}), and
     * {@value #UNSURE} where the law's list has an answer of "not sure", or the law asks something and we are none of those whom
     * it asks; what is not known is not in it.
     */
    public Map<String, Integer> levels(UseCaseId id) {
        var levels = new TreeMap<String, Integer>();
        var assessment = assessment(id);
        var readings = assessment.readings();
        levels.putAll(assessment.placement().levels(assessment.given().grading()));
        readings.byFactor().forEach((factor, reading) -> levels.put(factor.id(), reading.level()));
        var parts = rulebooks.inForce().law().parts();
        boolean nobody = readings.law().level() > 0
                && parts != null
                && parts.isNone(assessment.asked().answers());
        if (nobody || !readings.law().notSure().isEmpty()) levels.put(UNSURE, 1);
        return levels;
    }

    Assessment assessment(UseCaseId id) {
        var useCase = states.of(id);
        var rulebook = rulebooks.inForce();
        var placement = placements.of(useCase);
        var given = given(useCase, placement, rulebook);
        var readings = Objects.requireNonNull(
                ruled(Map.of(id, rulebook.readings(given, placement)), rulebook).get(id));
        return new Assessment(
                questions.of(useCase.facts()),
                given,
                placement,
                readings,
                rulebook.scoring().score(readings),
                rulebook.scoring().outlook(readings));
    }

    /** Of several, in a constant number of statements. */
    Map<UseCaseState, Score> scores(Collection<UseCaseState> useCases) {
        var rulebook = rulebooks.inForce();
        var readings = new HashMap<UseCaseId, Readings>();
        for (var it : useCases) {
            var placement = placements.of(it);
            readings.put(it.id(), rulebook.readings(given(it, placement, rulebook), placement));
        }
        var ruled = ruled(readings, rulebook);
        var scores = new LinkedHashMap<UseCaseState, Score>();
        for (var it : useCases) scores.put(it, rulebook.scoring().score(Objects.requireNonNull(ruled.get(it.id()))));
        return scores;
    }

    /** Doubts that Legal has called prohibited are so, as long as they are the same doubts. */
    private Map<UseCaseId, Readings> ruled(Map<UseCaseId, Readings> readings, Rulebook rulebook) {
        var held = readings.keySet().stream()
                .filter(id -> isHeld(Objects.requireNonNull(readings.get(id))))
                .toList();
        if (held.isEmpty()) return readings;
        var ruled = new HashMap<>(readings);
        String fact = AssessmentDossier.PREFIX
                + rulebook.scoring().by(Scoring.Rule.LAW).answer();
        rulings.forEach(it -> it.prohibitedOn(held, fact).forEach((id, then) -> {
            var doubts = rulebook.law().find(Set.of(then.split(","))).held();
            ruled.computeIfPresent(id, (_, now) -> now.law().held().equals(doubts) ? now.calledProhibited() : now);
        }));
        return ruled;
    }

    private static boolean isHeld(Readings readings) {
        return !readings.law().held().isEmpty() && readings.prohibitions().isEmpty();
    }

    private Given given(UseCaseState useCase, Placement placement, Rulebook rulebook) {
        return rulebook.graded(rulebook.given(useCase.answers()), placement, supplied.of(useCase), useCase.answers());
    }

    Given given(UseCaseId id) {
        return rulebooks.inForce().given(states.of(id).answers());
    }
}
