package io.demarc.reference;

import io.demarc.identity.Member;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.ReferenceEvent.ReferencePublished;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that brings an organization's own versions into force. */
@Service
@Transactional
public class Publishing {

    private static final int LONGEST_CONTENT = 1_000_000;
    private static final int LONGEST_NOTE = 4_000;

    private final References references;
    private final OwnVersions own;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(References references, OwnVersions own, ApplicationEventPublisher events, Clock clock) {
        this.references = references;
        this.own = own;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings all of the drafts into force at once, or none: a new layer takes layers, activities and a matrix that name it.
     *
     * @throws PublicationRefused with everything that is wrong with them, or with a kind that would no longer fit them
     * @throws ObjectOptimisticLockingFailureException where somebody published one of the kinds since the editing began
     */
    public void publish(List<Draft> drafts, String note, Member me) {
        for (Draft draft : drafts) kind(draft).map(Kind::publishes).ifPresent(me::require);
        Map<String, Object> contents = new HashMap<>();
        var faults = new ArrayList<String>();
        if (note.length() > LONGEST_NOTE) faults.add("the note is longer than 4,000 characters");
        for (Draft draft : drafts) read(draft, kind(draft), contents, faults);
        if (faults.isEmpty()) faults.addAll(contradictions(contents));
        if (!faults.isEmpty()) throw new PublicationRefused(faults);
        for (Draft draft : drafts) record(draft, note, me);
    }

    /** @throws PublicationRefused where a draft is none that could be read again */
    static void requireReadable(Draft draft, Kind<?> kind) {
        var faults = new ArrayList<String>();
        read(draft, Optional.of(kind), new HashMap<>(), faults);
        if (!faults.isEmpty()) throw new PublicationRefused(faults);
    }

    private static void read(Draft draft, Optional<Kind<?>> kind, Map<String, Object> contents, List<String> faults) {
        if (kind.isEmpty()) faults.add("there is no kind of reference data called " + draft.kind());
        else if (draft.content().length() > LONGEST_CONTENT)
            faults.add(draft.kind() + " is longer than 1,000,000 characters");
        else if (contents.containsKey(draft.kind())) faults.add(draft.kind() + " is there twice");
        else
            try {
                var tree = ReferenceReader.json(draft.kind(), draft.content());
                ReferenceReader.requireClean(draft.kind(), tree);
                var languages = ReferenceReader.languages(tree);
                for (String language : languages.isEmpty() ? Set.of(ReferenceReader.FALLBACK) : languages)
                    contents.put(
                            draft.kind(),
                            ReferenceReader.read(draft.kind(), tree, kind.get().type(), language));
            } catch (ReferenceFault e) {
                faults.add(String.valueOf(e.getMessage()));
            }
    }

    private Optional<Kind<?>> kind(Draft draft) {
        return references.kinds().stream()
                .filter(it -> it.name().equals(draft.kind()))
                .findFirst();
    }

    /** Every kind is asked, also those that nobody changed: a layer that is gone leaves a matrix that still names it. */
    private List<String> contradictions(Map<String, Object> drafted) {
        var together = new Kind.Contents() {
            @Override
            @SuppressWarnings("unchecked") // A draft was read into the type of its kind.
            public <X> X of(Kind<X> kind) {
                return drafted.containsKey(kind.name())
                        ? (X) drafted.get(kind.name())
                        : references.inForce(kind).content();
            }

            @Override
            public boolean isNew(Kind<?> kind) {
                return drafted.containsKey(kind.name());
            }
        };
        return references.kinds().stream()
                .flatMap(kind -> contradictions(kind, together).stream())
                .collect(Collectors.toList());
    }

    private static <T> List<String> contradictions(Kind<T> kind, Kind.Contents together) {
        return kind.check().faults(together.of(kind), together).stream()
                .map(fault -> kind + ": " + fault)
                .toList();
    }

    private void record(Draft draft, String note, Member me) {
        var kind = kind(draft).orElseThrow();
        if (!references.inForce(kind).number().equals(draft.basedOn()))
            throw new ObjectOptimisticLockingFailureException(Version.class, draft.kind());
        int number = own.highest(draft.kind()) + 1;
        var id = Uuid7.next();
        var at = clock.instant();
        String kept;
        try {
            kept = own.add(id, draft, number, note.strip(), me.id(), at);
        } catch (DuplicateKeyException e) {
            throw new ObjectOptimisticLockingFailureException(Version.class, draft.kind(), e);
        }
        events.publishEvent(new ReferencePublished(
                new Origin(CurrentOrganization.id(), me.id(), at),
                id,
                draft.kind(),
                VersionNumber.own(number).toString(),
                draft.basedOn().toString(),
                Fingerprint.of(kept)));
    }
}
