package io.demarc.assessment;

import io.demarc.assessment.Scoring.Weighed;
import io.demarc.inventory.UseCaseId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The cause of a tier as a clause: the gate that raised it, or what weighs most where the points alone make it. */
@Component
class Causes {

    private final Suppliers suppliers;
    private final MessageSource messages;

    Causes(Suppliers suppliers, MessageSource messages) {
        this.suppliers = suppliers;
        this.messages = messages;
    }

    boolean anythingWeighs(Score.Graded graded, Readings readings) {
        return heaviest(graded, readings).stream().anyMatch(factor -> weighs(factor, readings));
    }

    private static boolean weighs(Weighed factor, Readings readings) {
        return Objects.requireNonNull(readings.of(factor.id())).level() >= 2;
    }

    String of(UseCaseId id, Score.Graded graded, Readings readings) {
        return of(id, graded, readings, 2);
    }

    /** The same with no more than one factor, where there is little room. */
    String shortly(UseCaseId id, Score.Graded graded, Readings readings) {
        return of(id, graded, readings, 1);
    }

    private String of(UseCaseId id, Score.Graded graded, Readings readings, int most) {
        var gates = graded.raisedBy();
        if (!gates.isEmpty()) {
            var because = gates.getFirst().because();
            var cause =
                    because == null ? gateName(gates.getFirst(), readings.scoring()) : filled(because, id, readings);
            return restsOnLaw(gates.getFirst(), readings) ? byLaw(cause, readings, most) : cause;
        }
        var weighty = heaviest(graded, readings).stream()
                .filter(factor -> weighs(factor, readings))
                .limit(most)
                .toList();
        if (weighty.isEmpty()) return say("assessment.why.small-things");
        var clauses =
                weighty.stream().map(factor -> clause(factor, readings, most)).toList();
        var said = clauses.size() == 1 ? clauses.getFirst() : say("assessment.why.two", clauses.get(0), clauses.get(1));
        return areMost(weighty, graded) ? said : say("assessment.why.adds-up", said);
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
        var level = isAsNotGraded(reading, readings) ? null : factor.levels().get(reading.level());
        return because.replace("{supplier}", suppliers.words(id, level));
    }

    /** Whether what counts is that a supplier is not graded, and no worse grade of another. */
    private static boolean isAsNotGraded(Reading reading, Readings readings) {
        return reading.isNotGraded() && reading.level() <= readings.scoring().levelOfNotGraded();
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
    private String clause(Weighed factor, Readings readings, int most) {
        var reading = Objects.requireNonNull(readings.of(factor.id()));
        if (isAsNotGraded(reading, readings)) return say("assessment.why.not-graded");
        var clause = factor.because() == null
                ? say("assessment.why.level", factor.name(), factor.levels().get(reading.given()))
                : factor.because().get(factor.rule() == Scoring.Rule.GRADE ? reading.level() : reading.given());
        return factor.rule() == Scoring.Rule.LAW ? byLaw(clause, readings, most) : clause;
    }

    /**
     * Whose level it is: the EU's law, to which the clause belongs, another jurisdiction's, or for the supervisor of our sector.
     * What counts as yes until Legal has answered is not said to be so.
     */
    private String byLaw(String clause, Readings readings, int most) {
        int others = readings.besides().level();
        if (others > readings.law().level() || readings.law().provisional() && !readings.isLawDoubtful()) {
            var elsewhere =
                    readings.besides().strictest().filter(it -> it.outcome().level() == others);
            return elsewhere.isPresent()
                    ? say(
                            "assessment.why.elsewhere",
                            elsewhere.get().place().name(),
                            elsewhere.get().outcome().name())
                    : say("assessment.why.supervised", others);
        }
        if (!readings.isLawDoubtful()) return clause;
        return most == 1 ? say("assessment.why.not-sure.short") : say("assessment.why.not-sure", clause);
    }

    private static boolean restsOnLaw(Score.Floor floor, Readings readings) {
        var law = readings.scoring().by(Scoring.Rule.LAW).id();
        return readings.scoring().gates().stream()
                .filter(gate -> gate.id().equals(floor.gate()))
                .flatMap(gate -> gate.floors().stream())
                .anyMatch(it -> it.when().containsKey(law));
    }

    private String say(String key, Object... with) {
        return messages.getMessage(key, with, LocaleContextHolder.getLocale());
    }
}
