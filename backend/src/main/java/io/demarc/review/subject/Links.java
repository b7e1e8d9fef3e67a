package io.demarc.review.subject;

import io.demarc.kernel.ReviewSubject;

/**
 * Where a subject is shown and changed.
 *
 * @param version as forms about it carry it
 */
public record Links(ReviewSubject key, String path, String editPath, int version) {}
