package io.demarc.assessment;

import io.demarc.inventory.Catalogue;
import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.UseCaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page of the wizard that asks for the score. */
record QuestionPage(Question.Page page, int order, Rulebooks rulebooks, Catalogue catalogue) implements IntakeStep {

    @Override
    public String key() {
        return page.key();
    }

    @Override
    public boolean complete(UseCaseId id) {
        return catalogue
                .answers(id)
                .keySet()
                .containsAll(rulebooks.inForce().questions().idsOn(page));
    }

    @Override
    public List<Line> summary(UseCaseId id) {
        var given = rulebooks.inForce().given(catalogue.answers(id));
        var lines = new ArrayList<Line>();
        for (var question : rulebooks.inForce().questions().on(page)) {
            var level = given.level(question.factor());
            lines.add(new Line(
                    question.title(),
                    level == null ? "" : question.options().get(level).text()));
        }
        var law = rulebooks.inForce().questions().law();
        if (law.page() == page) lines.add(new Line(law.title(), ticked(given)));
        return lines;
    }

    private String ticked(Given given) {
        if (given.ticked().contains(AiAct.NONE))
            return rulebooks.inForce().questions().law().none();
        return rulebooks.inForce().law().texts(given.ticked()).collect(Collectors.joining("; "));
    }
}
