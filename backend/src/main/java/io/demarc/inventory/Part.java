package io.demarc.inventory;

import java.util.Collection;
import java.util.Map;

/**
 * A part of what is known about a use case, kept by the module that implements it as a bean: its answers, its deployment
 * plan, the owners of its layers. {@link UseCaseState} asks for it once a transaction.
 */
public interface Part<T> {

    /** Reads it for all of these in a constant number of statements; each that is there is a key of the result. */
    Map<UseCaseId, T> read(Collection<UseCaseState> useCases);
}
