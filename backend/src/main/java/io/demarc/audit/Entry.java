package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.Fingerprint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param canonical the canonical JSON that was hashed; it contains the hash of the entry before
 */
record Entry(long id, DomainEvent event, String canonical, String previousHash, String hash, List<Change> changes) {

    /** The hash that the first entry names as the one before it. */
    static final String GENESIS = "0".repeat(64);

    static Entry after(long previous, String previousHash, DomainEvent event, List<Change> changes) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("organization", event.organization().toString());
        said.put("sequence", previous + 1);
        said.put("at", moment(event).toString());
        said.put("actor", event.actor() == null ? null : event.actor().toString());
        said.put("name", event.name());
        said.put("version", event.version());
        said.put("subjectKind", event.subject().kind());
        said.put("subject", event.subject().id().toString());
        said.put("facts", event.facts());
        said.put("changes", changes.size());
        said.put("changesDigest", digest(changes));
        said.put("previous", previousHash);
        String canonical = Canonical.json(said);
        return new Entry(
                previous + 1,
                event,
                canonical,
                previousHash,
                Fingerprint.of(canonical).hex(),
                changes);
    }

    /** The database keeps microseconds; what is hashed and what is kept must be the same moment. */
    private static Instant moment(DomainEvent event) {
        return event.at().truncatedTo(ChronoUnit.MICROS);
    }

    Instant at() {
        return moment(event);
    }

    static String digest(List<Change> changes) {
        return Fingerprint.of(
                        Canonical.json(changes.stream().map(Change::canonical).toList()))
                .hex();
    }

    @Nullable
    UUID actorId() {
        var actor = event.actor();
        return actor == null ? null : actor.value();
    }
}
