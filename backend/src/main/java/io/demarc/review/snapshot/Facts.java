package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.Dossier.Use;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import io.demarc.reference.VersionNumbers;
import io.demarc.tenancy.PageMemo;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules together know about a subject now. */
@Component
public class Facts {

    private final ObjectProvider<Dossier> dossiers;
    private final References references;
    private final EntityManager entities;

    Facts(ObjectProvider<Dossier> dossiers, References references, EntityManager entities) {
        this.dossiers = dossiers;
        this.references = references;
        this.entities = entities;
    }

    /** With their words, to be kept or shown. */
    public Snapshot of(ReviewSubject subject) {
        return of(subject, Use.RECORD);
    }

    /** By other versions of the reference data than those in force: facts are compared with what they were by the same ones. */
    public Snapshot of(ReviewSubject subject, VersionNumbers versions) {
        return References.by(versions, () -> of(subject));
    }

    /** The versions of the reference data that the facts of now rest on. */
    public VersionNumbers versions() {
        return references.numbers();
    }

    /** Their values, which cost fewer statements. */
    public Snapshot toCompare(ReviewSubject subject) {
        return of(subject, Use.COMPARISON);
    }

    public Snapshot toCompare(ReviewSubject subject, VersionNumbers versions) {
        return References.by(versions, () -> toCompare(subject));
    }

    /** The same, by whichever versions it is to be compared. */
    public FactsNow nowOf(ReviewSubject subject) {
        return Objects.requireNonNull(toCompare(List.of(subject)).get(subject));
    }

    /** The same of several; what they have in common is looked up once. */
    public Map<ReviewSubject, FactsNow> toCompare(Collection<? extends ReviewSubject> subjects) {
        if (subjects.isEmpty()) return Map.of();
        if (entities.isJoinedToTransaction()) entities.flush(); // Some are read by SQL.
        var numbers = versions();
        return PageMemo.whileReading(() -> {
            var now = new HashMap<ReviewSubject, FactsNow>();
            for (var subject : subjects)
                now.put(subject, new FactsNow(toCompare(subject), numbers, others -> toCompare(subject, others)));
            return now;
        });
    }

    private Snapshot of(ReviewSubject subject, Use use) {
        return Snapshot.of(subject, use, dossiers.orderedStream().toList());
    }
}
