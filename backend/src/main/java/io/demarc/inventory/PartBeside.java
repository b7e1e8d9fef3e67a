package io.demarc.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a module knows about a use case and everybody who looks at one asks for: it is read with
 * what lists show of it, in the same statement.
 * Contributed as a bean.
 */
public interface PartBeside<T> extends Part<T> {

    /** One text value in parentheses, of the use case that {@code o.tenant_id} and {@code o.use_case_id} say. */
    String column();

    T of(@Nullable String value);
}
