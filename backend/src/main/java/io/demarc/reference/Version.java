package io.demarc.reference;

import java.time.LocalDate;

/**
 * One version of a kind of reference data. It never changes.
 *
 * @param asOf the day whose knowledge it holds
 */
public record Version<T>(Kind<T> kind, VersionNumber number, LocalDate asOf, T content) {}
