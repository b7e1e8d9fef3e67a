package io.demarc.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Lets work be done as if drafts were in force: on this thread, for as long as the work lasts, and kept nowhere. */
@Service
public class Trials {

    private final References references;
    private final OwnVersions own;

    Trials(References references, OwnVersions own) {
        this.references = references;
        this.own = own;
    }

    /**
     * What is derived meanwhile names each draft by the number that it would be published under.
     *
     * @throws PublicationRefused where one of them cannot be read; whether they contradict each other is asked at publication
     */
    public <R> R with(List<Draft> drafts, Supplier<R> work) {
        Map<String, Source<?>> tried = new HashMap<>();
        var faults = new ArrayList<String>();
        for (Draft draft : drafts)
            references.kinds().stream()
                    .filter(it -> it.name().equals(draft.kind()))
                    .findFirst()
                    .ifPresentOrElse(
                            kind -> {
                                try {
                                    tried.put(draft.kind(), source(kind, draft));
                                } catch (ReferenceFault e) {
                                    faults.add(String.valueOf(e.getMessage()));
                                }
                            },
                            () -> faults.add("there is no kind of reference data called " + draft.kind()));
        if (!faults.isEmpty()) throw new PublicationRefused(faults);
        return References.trying(tried, work);
    }

    private <T> Source<T> source(Kind<T> kind, Draft draft) {
        var now = references.inForce(kind);
        var tree = ReferenceReader.json(draft.kind(), draft.content());
        ReferenceReader.requireClean(draft.kind(), tree);
        var source = new Source<>(
                kind, VersionNumber.own(own.highest(draft.kind()) + 1), now.asOf(), tree, draft.kind() + " as drafted");
        source.in(ReferenceReader.FALLBACK); // What cannot be read is said before anything rests on it.
        return source;
    }
}
