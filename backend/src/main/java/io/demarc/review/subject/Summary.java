package io.demarc.review.subject;

import io.demarc.assessment.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What the queue shows of a subject beside its name.
 *
 * @param tier null while its risk is not assessed
 * @param detail in the words of its kind, for {@link Reviewable#detail} to draw; empty for nothing
 */
public record Summary(@Nullable Tier tier, String detail) {}
