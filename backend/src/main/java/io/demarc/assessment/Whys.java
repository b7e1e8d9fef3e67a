package io.demarc.assessment;

import static java.math.BigDecimal.ONE;

import io.demarc.assessment.Scoring.Rule;
import io.demarc.inventory.UseCaseId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why a use case has the tier that it has: what raised it, or what weighs most where the points alone make it. */
@Service
@Transactional(readOnly = true)
public class Whys {

    private final Assessments assessments;
    private final Rulebooks rulebooks;
    private final Causes causes;
    private final MessageSource messages;

    Whys(Assessments assessments, Rulebooks rulebooks, Causes causes, MessageSource messages) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
        this.causes = causes;
        this.messages = messages;
    }

    public Why of(UseCaseId id) {
        return of(id, assessments.assessment(id));
    }

    Why of(UseCaseId id, Assessment it) {
        return switch (it.score()) {
            case Score.Unanswered(var answers) ->
                new Why(null, say("assessment.sentence.unanswered", answers.size()), "", "");
            case Score.Held(var ids) ->
                new Why(null, say("assessment.why.held", named(ids)), say("assessment.why.legal-answers"), "");
            case Score.Prohibited(var ids) ->
                it.readings().law().byLegal()
                        ? new Why(
                                Tier.PROHIBITED,
                                say("assessment.why.ruled", named(ids)),
                                say("assessment.why.only-another-purpose.ruled"),
                                "")
                        : new Why(Tier.PROHIBITED, prohibited(ids), say("assessment.why.only-another-purpose"), "");
            case Score.Graded graded -> graded(id, graded, it.readings());
        };
    }

    /** What already weighs most while answers are missing, as a clause; empty where nothing does. */
    Optional<String> soFar(UseCaseId id, Assessment it) {
        if (it.score() instanceof Score.Prohibited || it.score() instanceof Score.Held) return Optional.empty();
        var atBest = it.readings().atBest();
        var graded = it.readings().scoring().grade(atBest);
        return graded.tier() == Tier.LOW && !causes.anythingWeighs(graded, atBest)
                ? Optional.empty()
                : Optional.of(causes.shortly(id, graded, atBest));
    }

    private Why graded(UseCaseId id, Score.Graded graded, Readings readings) {
        var cause = graded.tier() == Tier.LOW ? small(graded, readings.scoring()) : causes.of(id, graded, readings);
        var cheapest = graded.tier() == Tier.LOW
                ? Optional.<WaysDown.Way>empty()
                : WaysDown.from(graded, readings).cheapest();
        return new Why(
                graded.tier(),
                say("assessment.why", tier(graded.tier()), cause),
                graded.tier() == Tier.LOW
                        ? near(
                                graded,
                                above(graded.before(), readings.scoring()).orElseThrow())
                        : points(graded, readings.scoring()),
                cheapest.map(way -> wayDown(way, graded)).orElse(""),
                cheapest.filter(way -> way.factor().rule() == Rule.GRADE).isPresent());
    }

    /** Nothing raised it and nothing weighs much: that it stays small is the cause. */
    private String small(Score.Graded graded, Scoring scoring) {
        var next = above(graded.before(), scoring).orElseThrow();
        return say("assessment.why.small", Explanation.shown(graded.inherent()), tier(next.tier()), next.from());
    }

    private String points(Score.Graded graded, Scoring scoring) {
        var next = above(graded.before(), scoring);
        var shown = Explanation.shown(graded.inherent());
        if (next.isEmpty()) return say("assessment.why.points-only", shown);
        var from = next.get().from();
        var stand = graded.before() == graded.tier()
                ? say("assessment.why.points", shown, tier(next.get().tier()), from)
                : say(
                        "assessment.why.points-raised",
                        shown,
                        tier(graded.before()),
                        tier(next.get().tier()),
                        from);
        return (stand + " " + near(graded, next.get())).strip();
    }

    /** Empty where the next tier is a point or more away. */
    private String near(Score.Graded graded, Scoring.Threshold next) {
        var distance = next.from().subtract(graded.inherent());
        return distance.compareTo(ONE) >= 0
                ? ""
                : say("assessment.why.near", Explanation.shown(distance), tier(next.tier()));
    }

    private String wayDown(WaysDown.Way way, Score.Graded graded) {
        return way.tier() == graded.tier()
                ? say("assessment.why.takes-off", step(way), way.points())
                : say("assessment.why.way-down", step(way), tier(way.tier()));
    }

    String step(WaysDown.Way way) {
        return way.text() == null ? say("assessment.why.refusing") : way.text();
    }

    private String prohibited(List<String> ids) {
        var forbidden = rulebooks.inForce().law().prohibitions().stream()
                .filter(it -> ids.contains(it.id()))
                .findFirst();
        if (forbidden.isEmpty()) return say("assessment.why.banned");
        var first = forbidden.get();
        var day =
                first.appliesFrom().format(DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale()));
        return say("assessment.sentence.prohibited", first.provision(), day);
    }

    /** The provision, or the words of an earlier list. */
    private String named(List<String> ids) {
        var law = rulebooks.inForce().law();
        return law.prohibitions().stream()
                .filter(it -> ids.contains(it.id()))
                .map(AiAct.Prohibition::provision)
                .findFirst()
                .or(() -> law.ofBefore(ids.getFirst()).map(AiAct.Earlier::text))
                .orElse(ids.getFirst());
    }

    private static Optional<Scoring.Threshold> above(Tier tier, Scoring scoring) {
        return scoring.tiers().stream()
                .filter(it -> it.tier().compareTo(tier) > 0)
                .min(Comparator.comparing(Scoring.Threshold::tier));
    }

    private String tier(Tier tier) {
        return say("tier." + tier.name());
    }

    private String say(String key, @Nullable Object... with) {
        return messages.getMessage(key, with, LocaleContextHolder.getLocale());
    }
}
