package io.demarc.audit;

import io.demarc.audit.outside.Chain;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.Fingerprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param at when it was written by the database's clock; its text says beside it when it happened by the portal's
 * @param canonical the canonical JSON that was hashed; it contains the hash of the entry before
 */
record Entry(
        long id,
        Instant at,
        DomainEvent event,
        String canonical,
        String previousHash,
        String hash,
        List<Change> changes) {

    /** The hash that the first entry names as the one before it. */
    static final String GENESIS = Chain.GENESIS;

    /**
     * Which fields of rows an entry names: all. While portals of two versions are at work, it tells the entries of the one that
     * names them from those of the other.
     */
    private static final int FIELDS = 2;

    /** For SQL: entries that name as many. No value can look like it, since its quotation marks would be escaped. */
    static final String NAMES_ALL_FIELDS = "%},\"fields\":" + FIELDS + ",\"name\":%";

    /** @param head with the moment that it is written at */
    static Entry after(Head head, DomainEvent event, List<Change> changes) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("organization", event.organization().toString());
        content.put("sequence", head.id() + 1);
        content.put("at", head.at().toString());
        content.put("actor", event.actor() == null ? null : event.actor().toString());
        content.put("name", event.name());
        content.put("version", event.version());
        content.put("subjectKind", event.subject().kind());
        content.put("subject", event.subject().id().toString());
        content.put("facts", event.facts());
        content.put("fields", FIELDS);
        content.put("changes", changes.size());
        content.put("changesDigest", digest(changes));
        content.put("previous", head.hash());
        content.put("when", event.at().toString());
        String canonical = Canonical.json(content);
        return new Entry(
                head.id() + 1,
                head.at(),
                event,
                canonical,
                head.hash(),
                Fingerprint.of(canonical).hex(),
                changes);
    }

    static String digest(List<Change> changes) {
        return Fingerprint.of(
                        Canonical.json(changes.stream().map(Change::canonical).toList()))
                .hex();
    }

    /** The head of a chain that ends with it. */
    Head head() {
        return new Head(id, hash, at);
    }

    @Nullable
    UUID actorId() {
        var actor = event.actor();
        return actor == null ? null : actor.value();
    }
}
