package io.demarc.assessment;

import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is asked for the score.
 *
 * @param mode what is asked by the page on where it runs
 */
public record Questions(boolean policy, List<Question> questions, Law law, String mode) {

    static final Kind<Questions> KIND =
            new Kind<>("questions", "assessment", Questions.class, (it, others) -> it.faults(others.of(Scoring.KIND)));

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

    Optional<Question> about(Factor factor) {
        return questions.stream()
                .filter(question -> question.factor().equals(factor))
                .findFirst();
    }

    List<String> idsOn(Question.Page page) {
        var ids = on(page).stream().map(Question::id);
        return (law.page() == page ? Stream.concat(ids, Stream.of(law.id())) : ids).toList();
    }

    Stream<String> ids() {
        return Stream.concat(questions.stream().map(Question::id), Stream.of(law.id()));
    }

    private List<String> faults(Scoring scoring) {
        var faults = new ArrayList<String>();
        for (Question question : questions) {
            if (question.options().size() != Factor.HIGHEST + 1) faults.add(question.id() + " has not five options");
            if (scoring.find(question.factor())
                    .filter(it -> it.rule().isAsked() && it.answer().equals(question.id()))
                    .isEmpty()) faults.add(question.id() + " answers no factor that rests on it");
        }
        if (ids().distinct().count() < ids().count()) faults.add("a question is there twice");
        if (!scoring.by(Scoring.Rule.LAW).id().equals(law.factor())
                || !scoring.by(Scoring.Rule.LAW).answer().equals(law.id()))
            faults.add("the question about the law does not answer the factor that rests on it");
        return faults;
    }
}
