package io.demarc.inventory.intake;

import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.questionnaire.Inquiry;
import java.util.List;

/** A page of the wizard that asks what the questionnaire has for it, and nothing else. */
record QuestionStep(String key, int order, UseCaseQuestions questions) implements IntakeStep {

    @Override
    public boolean complete(UseCaseId id) {
        return asked(id).isComplete();
    }

    @Override
    public List<Line> summary(UseCaseId id) {
        return asked(id).lines().stream().map(Line::of).toList();
    }

    private Inquiry asked(UseCaseId id) {
        return questions.of(id).on(key);
    }
}
