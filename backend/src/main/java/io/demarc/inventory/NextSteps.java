package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.WorkItems.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows that must be done next about a use case, by whom and until when. Contributed as a bean; {@code review}
 * says the way from draft to renewal, others what is open in their part.
 */
public interface NextSteps {

    /** At most 5, for who sees it. What the reader can do is theirs; all else names who does it. */
    Said of(UseCaseFacts useCase, Member me);

    /** @param summary stands beside the title of the box; of the one module that knows where the use case is on its way */
    record Said(@Nullable Words summary, List<NextStep> steps) {

        public static Said of(NextStep... steps) {
            return new Said(null, List.of(steps));
        }
    }
}
