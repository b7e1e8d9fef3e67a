package io.demarc.assessment;

import io.demarc.inventory.UseCaseId;
import java.util.Collection;
import java.util.Map;

/** What Legal has said where somebody was not sure about a prohibition. */
public interface Rulings {

    /**
     * The values that a fact had when Legal said of these use cases that they are prohibited; without those of which Legal has
     * not said so, or that it has looked at again since. In a constant number of statements.
     *
     * @param fact its key, like {@code answer.AN39}
     */
    Map<UseCaseId, String> prohibitedOn(Collection<UseCaseId> useCases, String fact);
}
