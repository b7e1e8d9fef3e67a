package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.WorkItems.Words;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who does what by when about a use case, from all modules, as {@code shared/next} draws it. */
@Component
public class NextBox {

    private final ObjectProvider<NextSteps> sources;
    private final BusinessClock clock;

    NextBox(ObjectProvider<NextSteps> sources, BusinessClock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** @param summary where the use case is on its way */
    public record Content(@Nullable Words summary, List<NextStep> steps, LocalDate today) {}

    @Transactional(readOnly = true)
    public Content of(UseCaseFacts useCase, Member me) {
        var said = sources.orderedStream().map(source -> source.of(useCase, me)).toList();
        return new Content(
                said.stream()
                        .map(NextSteps.Said::summary)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                NextStep.inOrder(steps(said)),
                clock.today());
    }

    /** Nobody has nothing to do where another module knows of something. */
    private static List<NextStep> steps(List<NextSteps.Said> said) {
        var all = said.stream().flatMap(it -> it.steps().stream()).toList();
        boolean acts = all.stream().anyMatch(it -> it.whose() == NextStep.Whose.MINE && it.action() != null);
        return all.stream()
                .filter(it -> !acts || !it.what().key().equals("next.nothing"))
                .toList();
    }
}
