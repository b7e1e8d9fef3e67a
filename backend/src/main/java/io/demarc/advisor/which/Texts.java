package io.demarc.advisor.which;

import io.demarc.advisor.constraint.Constraint;
import io.demarc.advisor.constraint.Constraints;
import io.demarc.advisor.cost.Assumptions;
import io.demarc.advisor.fit.Criterion;
import io.demarc.advisor.fit.Fit;
import io.demarc.advisor.fit.FitTable;
import io.demarc.reference.References;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What criteria, constraints and facts are called. */
public record Texts(Map<Criterion, FitTable.Row> criteria, Constraints constraints, String currency) {

    /** So much fits well enough to be called a strength, and less to be called a weakness. */
    private static final int STRONG = 4;

    private static final int WEAK = 3;

    /** As they are in force. */
    public static Texts of(References references) {
        return new Texts(
                references.inForce(FitTable.KIND).content().rows(),
                references.inForce(Constraints.KIND).content(),
                references.inForce(Assumptions.KIND).content().currency());
    }

    public String name(Criterion criterion) {
        return row(criterion).name();
    }

    /** The three that speak most for it. */
    public List<String> strengths(Fit fit) {
        return fit.pluses().stream()
                .filter(it -> it.fit() >= STRONG)
                .map(it -> row(it.criterion()).better())
                .toList();
    }

    /** The three that speak most against it. */
    public List<String> weaknesses(Fit fit) {
        return fit.minuses().stream()
                .filter(it -> it.fit() <= WEAK)
                .map(it -> row(it.criterion()).worse())
                .toList();
    }

    public Constraints.Text text(Constraint constraint) {
        return constraints.of(constraint);
    }

    public String fact(String question) {
        return constraints.facts().getOrDefault(question, question);
    }

    private FitTable.Row row(Criterion criterion) {
        return Objects.requireNonNull(criteria.get(criterion));
    }
}
