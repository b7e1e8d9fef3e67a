package io.demarc.assessment;

import static java.math.BigDecimal.ONE;

import io.demarc.assessment.Scoring.Weighed;
import io.demarc.inventory.UseCaseId;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    private final Suppliers suppliers;
    private final MessageSource messages;

    Whys(Assessments assessments, Rulebooks rulebooks, Suppliers suppliers, MessageSource messages) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
        this.suppliers = suppliers;
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
                new Why(Tier.PROHIBITED, prohibited(ids), say("assessment.why.only-another-purpose"), "");
            case Score.Graded graded -> graded(id, graded, it.readings());
        };
    }

    /** What already weighs most while answers are missing, as a clause; empty where nothing does. */
    Optional<String> soFar(UseCaseId id, Assessment it) {
        if (it.score() instanceof Score.Prohibited || it.score() instanceof Score.Held) return Optional.empty();
        var atBest = it.readings().atBest();
        var graded = it.readings().scoring().grade(atBest);
        return graded.tier() == Tier.LOW
                        && heaviest(graded, atBest).stream().noneMatch(factor -> weighs(factor, atBest))
                ? Optional.empty()
                : Optional.of(cause(id, graded, atBest));
    }

    private static boolean weighs(Weighed factor, Readings readings) {
        return Objects.requireNonNull(readings.of(factor.id())).level() >= 2;
    }

    private Why graded(UseCaseId id, Score.Graded graded, Readings readings) {
        var cause = graded.tier() == Tier.LOW ? small(graded, readings.scoring()) : cause(id, graded, readings);
        return new Why(
                graded.tier(),
                say("assessment.why", tier(graded.tier()), cause),
                points(graded, readings.scoring()),
                graded.tier() == Tier.LOW ? "" : wayDown(WaysDown.from(graded, readings)));
    }

    /** Nothing raised it and nothing weighs much: that it stays small is the cause. */
    private String small(Score.Graded graded, Scoring scoring) {
        var next = above(graded.before(), scoring).orElseThrow();
        return say("assessment.why.small", Explanation.shown(graded.inherent()), tier(next.tier()), next.from());
    }

    private String cause(UseCaseId id, Score.Graded graded, Readings readings) {
        var gates = graded.raisedBy();
        if (!gates.isEmpty()) {
            var because = gates.getFirst().because();
            var cause =
                    because == null ? gateName(gates.getFirst(), readings.scoring()) : filled(because, id, readings);
            return restsOnLaw(gates.getFirst(), readings) ? doubtful(cause, readings) : cause;
        }
        var weighty = heaviest(graded, readings).stream()
                .filter(factor -> weighs(factor, readings))
                .limit(2)
                .toList();
        if (weighty.isEmpty()) return say("assessment.why.small-things");
        var clauses = weighty.stream().map(factor -> clause(factor, readings)).toList();
        var most = clauses.size() == 1 ? clauses.getFirst() : say("assessment.why.two", clauses.get(0), clauses.get(1));
        return areMost(weighty, graded) ? most : say("assessment.why.adds-up", most);
    }

    /** Whether these make half of the points: else they are no cause alone. */
    private static boolean areMost(List<Weighed> factors, Score.Graded graded) {
        var ids = factors.stream().map(Weighed::id).toList();
        var sum = graded.factors().stream()
                .filter(points -> ids.contains(points.factor()))
                .map(Score.Points::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(BigDecimal.TWO).compareTo(graded.inherent()) >= 0;
    }

    private String filled(String because, UseCaseId id, Readings readings) {
        if (!because.contains("{supplier}")) return because;
        var factor = readings.scoring().by(Scoring.Rule.GRADE);
        var reading = Objects.requireNonNull(readings.of(factor.id()));
        var level = reading.basis() == Basis.NOT_GRADED ? null : factor.levels().get(reading.level());
        return because.replace("{supplier}", suppliers.words(id, level));
    }

    private static String gateName(Score.Floor floor, Scoring scoring) {
        return scoring.gates().stream()
                .filter(gate -> gate.id().equals(floor.gate()))
                .map(Gate::name)
                .findFirst()
                .orElse(floor.gate());
    }

    private static List<Weighed> heaviest(Score.Graded graded, Readings readings) {
        return graded.factors().stream()
                .sorted(Comparator.comparing(Score.Points::contribution).reversed())
                .map(points -> readings.scoring().find(points.factor()).orElseThrow())
                .toList();
    }

    /** By the level that was said, before a cap or a surcharge: those change what it counts, not what is so. */
    private String clause(Weighed factor, Readings readings) {
        var reading = Objects.requireNonNull(readings.of(factor.id()));
        if (reading.basis() == Basis.NOT_GRADED) return say("assessment.why.not-graded");
        var clause = factor.because() == null
                ? say("assessment.why.level", factor.name(), factor.levels().get(reading.given()))
                : factor.because().get(reading.given());
        return factor.rule() == Scoring.Rule.LAW ? doubtful(clause, readings) : clause;
    }

    /** What counts as yes until Legal has answered is not said to be so. */
    private String doubtful(String clause, Readings readings) {
        return readings.law().provisional() ? say("assessment.why.not-sure", clause) : clause;
    }

    private static boolean restsOnLaw(Score.Floor floor, Readings readings) {
        var law = readings.scoring().by(Scoring.Rule.LAW).id();
        return readings.scoring().gates().stream()
                .filter(gate -> gate.id().equals(floor.gate()))
                .flatMap(gate -> gate.floors().stream())
                .anyMatch(it -> it.when().containsKey(law));
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
        var distance = from.subtract(graded.inherent());
        return distance.compareTo(ONE) >= 0
                ? stand
                : stand + " "
                        + say(
                                "assessment.why.near",
                                Explanation.shown(distance),
                                tier(next.get().tier()));
    }

    private String wayDown(WaysDown ways) {
        return ways.cheapest()
                .map(way -> ways.lowersTheTier(way)
                        ? say("assessment.why.way-down", step(way), tier(way.tier()))
                        : say("assessment.why.takes-off", step(way), way.points()))
                .orElse("");
    }

    String step(WaysDown.Way way) {
        return way.text() == null ? say("assessment.why.refusing") : way.text();
    }

    private String prohibited(List<String> ids) {
        var first = rulebooks.inForce().law().prohibitions().stream()
                .filter(it -> ids.contains(it.id()))
                .findFirst()
                .orElseThrow();
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
