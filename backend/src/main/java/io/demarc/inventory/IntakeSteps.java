package io.demarc.inventory;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules ask about a use case before it can be sent, in order. */
@Component
public class IntakeSteps {

    private final List<IntakeStep> steps;

    IntakeSteps(ObjectProvider<IntakeStep> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(IntakeStep::order))
                .toList();
    }

    public List<IntakeStep> inOrder() {
        return steps;
    }

    /** Whether all is answered, so that it can be sent. */
    public boolean areComplete(UseCaseId id) {
        return steps.stream().allMatch(step -> step.complete(id));
    }
}
