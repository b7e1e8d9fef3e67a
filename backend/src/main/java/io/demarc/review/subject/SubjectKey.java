package io.demarc.review.subject;

import io.demarc.kernel.ReviewSubject;
import java.util.UUID;

/** What a review is about, as its row says. */
public record SubjectKey(String kind, UUID id) {

    public ReviewSubject subject() {
        return ReviewSubject.of(kind, id);
    }
}
