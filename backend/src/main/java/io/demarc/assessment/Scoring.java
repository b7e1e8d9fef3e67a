package io.demarc.assessment;

import static java.math.RoundingMode.HALF_UP;

import io.demarc.deployment.Mode;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into points, points and gates into a tier. Its figures are in {@code scoring.yaml}.
 *
 * @param banned the id of the answer that the use is on the organization's own list of banned uses; null where none says so
 */
record Scoring(
        boolean policy,
        List<Weighed> factors,
        Map<Mode, Integer> modeExposure,
        Map<Mode, Integer> consumerExposure,
        Map<Mode, Integer> capabilityCap,
        @Nullable Integer notGraded,
        @Nullable String banned,
        List<Threshold> tiers,
        List<Gate> gates) {

    static final Kind<Scoring> KIND = new Kind<>(
            "scoring",
            "assessment",
            Scoring.class,
            (it, others) -> it.faults(others.of(Questionnaire.KIND)),
            Scoring::names);

    /**
     * @param answer the id of the answer that it rests on (annex G of the domain specification)
     * @param rule how its level comes about
     * @param concerns the review stages whose decision is bound to it
     * @param levels what the levels 0 to 4 mean, in the words of reviewers
     * @param because what each level says of the use case, to follow that word
     * @param lower what would bring its level down
     */
    record Weighed(
            Factor id,
            String name,
            int weight,
            String answer,
            Rule rule,
            List<Concern> concerns,
            List<String> levels,
            @Nullable List<String> because,
            @Nullable List<Step> lower) {

        List<Step> steps() {
            return lower == null ? List.of() : lower;
        }
    }

    /**
     * @param to the level that it brings
     * @param text what to do or to get, to stand before "makes it Moderate"
     */
    record Step(int to, String text) {}

    /** How the level of a factor comes about. Whatever an organization adds is answered. */
    enum Rule {
        /** As it was answered. */
        ANSWER,
        /** As it was answered, at most what the mode leaves us to run. */
        CAPPED_BY_MODE,
        /** From where it runs. */
        MODE,
        /** The effective grade of the vendors. */
        GRADE,
        /** From what was ticked of the law. */
        LAW;

        boolean isAsked() {
            return this == ANSWER || this == CAPPED_BY_MODE;
        }
    }

    record Threshold(Tier tier, BigDecimal from) {}

    /** F10 of a supplier that nobody has graded; the worst where the version does not say. */
    int levelOfNotGraded() {
        return notGraded == null ? Factor.HIGHEST : notGraded;
    }

    ModeTable modes() {
        return new ModeTable(modeExposure, consumerExposure, capabilityCap);
    }

    Score score(Readings readings) {
        if (!readings.prohibitions().isEmpty()) return new Score.Prohibited(readings.prohibitions());
        if (!readings.law().held().isEmpty())
            return new Score.Held(readings.law().held());
        if (!readings.missing().isEmpty()) return new Score.Unanswered(readings.missing());
        return grade(readings);
    }

    Outlook outlook(Readings readings) {
        if (!readings.prohibitions().isEmpty()) return new Outlook(Tier.PROHIBITED, Tier.PROHIBITED);
        return new Outlook(
                grade(readings.atBest()).tier(), grade(readings.atWorst()).tier());
    }

    /** @param inherent with all its decimals: 24.99 is not 25 */
    Tier tier(BigDecimal inherent) {
        return tiers.stream()
                .filter(threshold -> inherent.compareTo(threshold.from()) >= 0)
                .map(Threshold::tier)
                .reduce(Tier.LOW, Tier::orAtLeast);
    }

    Score.Graded grade(Readings readings) {
        List<Score.Points> points =
                factors.stream().map(factor -> points(factor, readings)).toList();
        BigDecimal inherent =
                points.stream().map(Score.Points::contribution).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        List<Score.Floor> floors =
                gates.stream().map(gate -> gate.under(readings)).toList();
        Tier before = tier(inherent);
        Tier after =
                floors.stream().map(Score.Floor::floor).filter(Objects::nonNull).reduce(before, Tier::orAtLeast);
        return new Score.Graded(points, inherent, before, after, floors);
    }

    private static Score.Points points(Weighed factor, Readings readings) {
        Reading reading = Objects.requireNonNull(readings.of(factor.id()));
        BigDecimal contribution = BigDecimal.valueOf((long) factor.weight() * reading.level())
                .divide(BigDecimal.valueOf(Factor.HIGHEST), 2, HALF_UP);
        return new Score.Points(
                factor.id(), reading.level(), reading.given(), reading.basis(), factor.weight(), contribution);
    }

    Optional<Weighed> find(Factor factor) {
        return factors.stream().filter(it -> it.id().equals(factor)).findFirst();
    }

    /** Of a rule that only one factor has. */
    Weighed by(Rule rule) {
        return factors.stream().filter(it -> it.rule() == rule).findFirst().orElseThrow();
    }

    private Map<String, String> names() {
        return factors.stream().collect(Collectors.toMap(it -> "factor." + it.id(), Weighed::name));
    }

    private List<String> faults(Questionnaire questions) {
        var faults = new ArrayList<String>();
        int sum = factors.stream().mapToInt(Weighed::weight).sum();
        if (sum != 100) faults.add("the weights sum to " + sum + ", not to 100");
        var ids = new HashSet<Factor>();
        for (Weighed factor : factors) {
            if (!ids.add(factor.id())) faults.add(factor.id() + " is there twice");
            if (factor.levels().size() != Factor.HIGHEST + 1) faults.add(factor.id() + " has not five levels");
            if (factor.because() != null && factor.because().size() != Factor.HIGHEST + 1)
                faults.add(factor.id() + " does not say of five levels what they mean for the use case");
            if (factor.rule().isAsked() && !isAsked(factor, questions, AnswerType.LEVEL))
                faults.add(factor.id() + " is asked by no question with five levels on a page of the wizard");
            if (factor.rule() == Rule.LAW
                    && !isAsked(factor, questions, AnswerType.SEVERAL)
                    && !isAsked(factor, questions, AnswerType.THREE_WAY))
                faults.add(factor.id() + " is asked by no list of what the law forbids and watches");
        }
        for (Rule rule : Rule.values())
            if (rule != Rule.ANSWER
                    && factors.stream().filter(it -> it.rule() == rule).count() != 1)
                faults.add("one factor is by the rule " + rule);
        if (levelOfNotGraded() < 0 || levelOfNotGraded() > Factor.HIGHEST)
            faults.add("a supplier that nobody has graded counts no level from 0 to " + Factor.HIGHEST);
        for (Gate gate : gates)
            gate.floors().stream()
                    .flatMap(floor -> floor.when().keySet().stream())
                    .filter(factor -> !ids.contains(factor))
                    .forEach(factor -> faults.add(gate.id() + ": there is no factor " + factor));
        for (Mode mode : Mode.values())
            if (!mode.isHybrid() && !(modeExposure.containsKey(mode) && capabilityCap.containsKey(mode)))
                faults.add(mode + " is missing in the tables of the modes");
        if (!consumerExposure.keySet().containsAll(List.of(Mode.M1, Mode.M2)))
            faults.add("the exposure of consumer contracts is missing");
        return faults;
    }

    private static boolean isAsked(Weighed factor, Questionnaire questions, AnswerType type) {
        return questions
                .find(factor.answer())
                .filter(it -> it.about().equals(UseCaseQuestions.SUBJECT) && UseCaseQuestions.PAGES.contains(it.page()))
                .filter(it -> it.type() == type)
                .filter(it -> type == AnswerType.LEVEL
                        ? it.options().size() == Factor.HIGHEST + 1
                        : LawOptions.NAME.equals(it.from()))
                .isPresent();
    }
}
