package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import io.demarc.reference.VersionNumbers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules together know about a subject now. */
@Component
public class Facts {

    private final ObjectProvider<Dossier> dossiers;
    private final References references;

    Facts(ObjectProvider<Dossier> dossiers, References references) {
        this.dossiers = dossiers;
        this.references = references;
    }

    public Snapshot of(ReviewSubject subject) {
        return Snapshot.of(subject, dossiers.orderedStream().toList());
    }

    /** By other versions of the reference data than those in force: facts are compared with what they were by the same ones. */
    public Snapshot of(ReviewSubject subject, VersionNumbers versions) {
        return References.by(versions, () -> of(subject));
    }

    /** The versions of the reference data that the facts of now rest on. */
    public VersionNumbers versions() {
        return references.numbers();
    }

    /** The values as people say them; what is left out stands for itself. */
    public Map<Fact, String> words(Collection<Fact> facts) {
        var words = new HashMap<Fact, String>();
        dossiers.orderedStream().forEach(dossier -> words.putAll(dossier.words(facts)));
        return words;
    }
}
