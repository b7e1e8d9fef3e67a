package io.demarc.review;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules together know about a subject now. */
@Component
class Facts {

    private final ObjectProvider<Dossier> dossiers;

    Facts(ObjectProvider<Dossier> dossiers) {
        this.dossiers = dossiers;
    }

    Snapshot of(ReviewSubject subject) {
        return Snapshot.of(subject, dossiers.orderedStream().toList());
    }
}
