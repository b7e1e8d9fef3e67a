package io.demarc.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a module knows about a use case and everybody who looks at one asks for: it is read with its facts, in their statement.
 * Contributed as a bean.
 */
public interface PartBeside<T> extends Part<T> {

    /** One text value of the use case {@code c}, by {@code c.tenant_id} and {@code c.id}, in parentheses. */
    String column();

    T of(@Nullable String value);
}
