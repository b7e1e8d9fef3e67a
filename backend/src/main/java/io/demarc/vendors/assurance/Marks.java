package io.demarc.vendors.assurance;

import static java.math.RoundingMode.HALF_UP;

import io.demarc.vendors.assurance.Assurance.Question;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What answers are worth, each by its weight: 100 × Σ weight × answer / (3 × Σ weight). */
record Marks(List<Question> questions, Map<String, Integer> counted) {

    /** What an answer takes off a hundred. */
    record Cost(Question question, BigDecimal points) {

        /** With one decimal. */
        public String shown() {
            return GradeView.shown(points);
        }
    }

    /** With two decimals: grades are compared with this, not with what is shown. */
    BigDecimal percent() {
        return points(questions);
    }

    /** Of a hundred, with two decimals. */
    BigDecimal points(List<Question> some) {
        return share(some.stream().mapToInt(it -> it.weight() * of(it)).sum());
    }

    /** What these would be worth at best. */
    BigDecimal best(List<Question> some) {
        return share(
                some.stream().mapToInt(it -> it.weight() * Answered.HIGHEST).sum());
    }

    /** The answers that cost most, the dearest first. */
    List<Cost> dearest(int many) {
        return questions.stream()
                .map(it -> new Cost(it, share(it.weight() * (Answered.HIGHEST - of(it)))))
                .filter(it -> it.points().signum() > 0)
                .sorted(Comparator.comparing(Cost::points).reversed())
                .limit(many)
                .toList();
    }

    int of(Question question) {
        return counted.getOrDefault(question.id(), 0);
    }

    private BigDecimal share(int weighted) {
        int all =
                Answered.HIGHEST * questions.stream().mapToInt(Question::weight).sum();
        return BigDecimal.valueOf(100L * weighted).divide(BigDecimal.valueOf(all), 2, HALF_UP);
    }
}
