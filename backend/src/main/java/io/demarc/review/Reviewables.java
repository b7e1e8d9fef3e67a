package io.demarc.review;

import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of subjects that can be reviewed here. */
@Component
class Reviewables {

    private final List<Reviewable> all;

    Reviewables(ObjectProvider<Reviewable> all) {
        this.all = all.stream().toList();
    }

    /** Not found where nobody knows the kind. */
    Reviewable of(ReviewSubject subject) {
        return all.stream()
                .filter(it -> it.kind().equals(subject.kind()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
