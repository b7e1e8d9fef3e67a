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
        var content = new HashMap<String, @Nullable Object>();
        content.put("organization", event.organization().toString());
        content.put("sequence", previous + 1);
        content.put("at", moment(event).toString());
        content.put("actor", event.actor() == null ? null : event.actor().toString());
        content.put("name", event.name());
        content.put("version", event.version());
        content.put("subjectKind", event.subject().kind());
        content.put("subject", event.subject().id().toString());
        content.put("facts", event.facts());
        content.put("changes", changes.size());
        content.put("changesDigest", digest(changes));
        content.put("previous", previousHash);
        String canonical = Canonical.json(content);
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
