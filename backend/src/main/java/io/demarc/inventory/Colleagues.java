package io.demarc.inventory;

import io.demarc.identity.Member;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about use cases that were put to colleagues: who was asked what, and what came of it. */
public interface Colleagues {

    /** The last time that each question of the use case was put to somebody; what was taken back is left out. */
    List<Asked> of(UseCaseId useCase);

    /** Those that nobody has answered yet. */
    default List<Asked> open(UseCaseId useCase) {
        return of(useCase).stream().filter(Asked::isOpen).toList();
    }

    /** The form again where it is not clear who is meant; empty where somebody may be asked. */
    Optional<AskForm> unclear(AskForm form, Member me);

    /**
     * Puts a question to whom the form names.
     *
     * @param part the place that it is about; null for the use case as a whole
     * @param question its id
     * @return the form again where it is not clear who is meant; empty where somebody was asked
     */
    Optional<AskForm> ask(UseCaseId useCase, @Nullable UUID part, String question, AskForm form, Member me);

    /** Takes a question back that nobody has answered yet. */
    void takeBack(UseCaseId useCase, UUID id, Member me);
}
