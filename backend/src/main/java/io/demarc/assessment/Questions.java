package io.demarc.assessment;

import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is asked for the score.
 *
 * @param mode what is asked by the page on where it runs
 */
public record Questions(boolean policy, List<Question> questions, Law law, String mode) {

    static final Kind<Questions> KIND =
            new Kind<>("questions", "assessment", Questions.class, (it, others) -> List.of());

    int version() {
        return Shipped.newest(KIND).number().number();
    }

    /**
     * The one question about the law: a list to tick.
     *
     * @param prohibited, watched headings of its two groups
     * @param none the tick that says that nothing applies
     */
    public record Law(
            String id,
            Factor factor,
            Question.Page page,
            String title,
            String hint,
            String prohibited,
            String watched,
            String none) {}

    public List<Question> on(Question.Page page) {
        return questions.stream().filter(question -> question.page() == page).toList();
    }

    public Question about(Factor factor) {
        return questions.stream()
                .filter(question -> question.factor() == factor)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(factor + " is not asked"));
    }

    List<String> idsOn(Question.Page page) {
        var ids = on(page).stream().map(Question::id);
        return (law.page() == page ? Stream.concat(ids, Stream.of(law.id())) : ids).toList();
    }

    Stream<String> ids() {
        return Stream.concat(questions.stream().map(Question::id), Stream.of(law.id()));
    }
}
