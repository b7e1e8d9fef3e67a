package io.demarc.exchange;

import jakarta.persistence.Embeddable;

/**
 * What became of the rows of a file; together they are all of its rows.
 *
 * @param created use cases that are new, or would be
 * @param matched rows whose use case was there already
 * @param refused rows that cannot be taken over, each with its reason
 */
@Embeddable
record Counts(long created, long matched, long refused) {}
