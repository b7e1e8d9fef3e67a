package io.demarc.reference;

import io.demarc.identity.Member;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.ReferenceEvent.ReferenceDraftDiscarded;
import io.demarc.reference.ReferenceEvent.ReferenceDrafted;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organization would change of its reference data: one draft of each kind, which everybody who may publish it edits
 * together. Each change names the draft that it was made to; 0 is none.
 */
@Service
@Transactional
public class Drafts {

    private final DraftRows rows;
    private final References references;
    private final OwnVersions own;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            References references,
            OwnVersions own,
            Publishing publishing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.references = references;
        this.own = own;
        this.publishing = publishing;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public <T> Optional<KeptDraft<T>> find(Kind<T> kind) {
        return rows.find(kind.name()).map(row -> read(kind, row));
    }

    private <T> KeptDraft<T> read(Kind<T> kind, DraftRows.Row row) {
        var where = kind.name() + " as it is drafted";
        var language = LocaleContextHolder.getLocale().getLanguage();
        var tree = ReferenceReader.json(where, row.content());
        var known = ReferenceReader.languages(tree).contains(language) ? language : ReferenceReader.FALLBACK;
        var basedOn = VersionNumber.parse(row.basedOn());
        return new KeptDraft<>(
                row.id(),
                basedOn,
                row.content(),
                ReferenceReader.read(where, tree, kind.type(), known),
                row.version(),
                new MemberId(row.editedBy()),
                row.editedAt(),
                !references.inForce(kind).number().equals(basedOn));
    }

    /** What is drafted, else what is in force: the whole content, to be changed. */
    @Transactional(readOnly = true)
    public String json(Kind<?> kind) {
        return rows.find(kind.name()).map(DraftRows.Row::content).orElseGet(() -> inForce(kind));
    }

    private <T> String inForce(Kind<T> kind) {
        var number = references.inForce(kind).number();
        return number.isOwn()
                ? own.find(kind, number.number()).orElseThrow(NotFound::new).json()
                : Shipped.json(kind);
    }

    /**
     * Keeps what was changed.
     *
     * @param version of the draft that was changed; 0 begins one
     * @throws ObjectOptimisticLockingFailureException where somebody else changed, published or discarded it meanwhile
     */
    public void keep(Kind<?> kind, int version, String json, Member me) {
        me.require(kind.publishes());
        var before = rows.find(kind.name());
        var basedOn = before.map(it -> VersionNumber.parse(it.basedOn()))
                .orElseGet(() -> references.inForce(kind).number());
        var draft = new Draft(kind.name(), basedOn, json);
        Publishing.requireReadable(draft, kind);
        var id = before.map(DraftRows.Row::id).orElseGet(Uuid7::next);
        boolean kept = version == 0
                ? rows.add(id, draft, me.id(), clock.instant())
                : rows.change(draft, version, me.id(), clock.instant());
        if (!kept) throw changed(kind);
        events.publishEvent(new ReferenceDrafted(
                me.origin(clock.instant()), id, kind.name(), basedOn.toString(), Fingerprint.of(json)));
    }

    public void discard(Kind<?> kind, int version, Member me) {
        me.require(kind.publishes());
        var id = remove(kind, version);
        events.publishEvent(new ReferenceDraftDiscarded(me.origin(clock.instant()), id, kind.name()));
    }

    /** Brings it into force as it was shown. */
    public void publish(Kind<?> kind, int version, String note, Member me) {
        me.require(kind.publishes());
        var row = rows.find(kind.name()).orElseThrow(() -> changed(kind));
        remove(kind, version);
        publishing.publish(
                List.of(new Draft(kind.name(), VersionNumber.parse(row.basedOn()), row.content())), note, me);
    }

    private UUID remove(Kind<?> kind, int version) {
        var id = rows.find(kind.name()).orElseThrow(() -> changed(kind)).id();
        if (!rows.remove(kind.name(), version)) throw changed(kind);
        return id;
    }

    private static ObjectOptimisticLockingFailureException changed(Kind<?> kind) {
        return new ObjectOptimisticLockingFailureException(Draft.class, kind.name());
    }
}
