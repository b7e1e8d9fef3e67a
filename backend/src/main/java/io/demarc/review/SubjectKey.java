package io.demarc.review;

import io.demarc.kernel.ReviewSubject;
import java.util.UUID;

/** What a review is about, as its row says. */
record SubjectKey(String kind, UUID id) {

    ReviewSubject subject() {
        return ReviewSubject.of(kind, id);
    }
}
