package io.demarc.assessment;

import io.demarc.inventory.UseCaseId;
import java.util.Optional;

/** What Legal has said where somebody was not sure about a prohibition. */
public interface Rulings {

    /**
     * The value that a fact had when Legal said that the use case is prohibited; empty where Legal has not, or has looked at it
     * again since.
     *
     * @param fact its key, like {@code answer.AN39}
     */
    Optional<String> prohibitedOn(UseCaseId useCase, String fact);
}
