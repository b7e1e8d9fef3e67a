package io.demarc.tenancy;

import io.demarc.kernel.PersonId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers who is signed in, so that the database can show people their own memberships before an organization is
 * mounted. One bean, from {@code identity}.
 */
public interface CurrentPerson extends Supplier<Optional<PersonId>> {}
