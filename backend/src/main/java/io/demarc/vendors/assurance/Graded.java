package io.demarc.vendors.assurance;

import io.demarc.evidence.Proving;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The grade of an offering as its answers are on a day, without looking at what it is used for.
 *
 * @param givenOn when its assessment was completed
 * @param proofs what there is to show for its answers, by question, also what has ended
 */
@NamedInterface("assurance")
public record Graded(Assurance rules, Marks marks, LocalDate givenOn, Map<String, List<Proving>> proofs) {

    Graded(Assurance rules, Marks marks, LocalDate givenOn) {
        this(rules, marks, givenOn, Map.of());
    }

    /** 0 to 100, two decimals. */
    public BigDecimal percent() {
        return marks.percent();
    }

    public Grade base() {
        return rules.grade(percent());
    }

    /** The last day on which it is enough for a use of that tier. */
    LocalDate holdsUntil(@Nullable String tier) {
        return givenOn.plusMonths(rules.months(tier));
    }

    /** The last day on which it is enough where a grade has to be younger. */
    LocalDate strictUntil() {
        return givenOn.plusMonths(rules.strict().months());
    }

    /** For one use, on a day: E where an answer knocks it out or it is too old for that use. */
    public Effective effective(Use use, LocalDate day) {
        var out = new ArrayList<Effective.Out>();
        for (var question : marks.questions())
            if (question.knockOut() != null
                    && marks.of(question) == 0
                    && question.knockOut().holds(use))
                out.add(new Effective.Out(
                        question.id(), question.name(), question.knockOut().because()));
        boolean expired = day.isAfter(holdsUntil(use.tier()));
        return new Effective(base(), expired || !out.isEmpty() ? Grade.E : base(), List.copyOf(out), expired);
    }
}
