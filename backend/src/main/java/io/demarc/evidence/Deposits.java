package io.demarc.evidence;

import io.demarc.evidence.PieceArrivals.Sent;
import io.demarc.evidence.file.Arrived;
import io.demarc.identity.Member;
import io.demarc.reference.References;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Puts evidence on the shelf that does not come by its pages, in a member's name, by the same rules. */
@Service
@Transactional
public class Deposits {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final PieceArrivals arrivals;
    private final Judgements judgements;
    private final Shelf shelf;
    private final References references;
    private final EvidenceExpiry expiry;
    private final DataSize largest;

    Deposits(
            PieceArrivals arrivals,
            Judgements judgements,
            Shelf shelf,
            References references,
            EvidenceExpiry expiry,
            @Value("${demarc.evidence.largest:25MB}") DataSize largest) {
        this.arrivals = arrivals;
        this.judgements = judgements;
        this.shelf = shelf;
        this.references = references;
        this.expiry = expiry;
        this.largest = largest;
    }

    /**
     * A piece to be.
     *
     * @param kind the id of a kind of evidence
     * @param vendor whose it is; null for ours
     * @param link where it lies; null where there is a content
     * @param follows the piece that it is the next version of
     */
    public record Deposit(
            String name,
            String kind,
            @Nullable UUID vendor,
            @Nullable String issuer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String scopeNote,
            @Nullable String link,
            @Nullable Content content,
            List<Claim> claims,
            @Nullable EvidenceId follows) {}

    /** @param scanned whether something looked into it and found nothing */
    public record Content(String name, byte[] bytes, boolean scanned) {}

    /** What a kind of evidence usually proves and supports. */
    @Transactional(readOnly = true)
    public List<String> usual(String kind) {
        return references
                .inForce(EvidenceKinds.KIND)
                .content()
                .of(kind)
                .map(EvidenceKind::items)
                .orElse(List.of());
    }

    /** A kind of evidence, by its id. */
    public record Choice(String id, String name) {}

    /** The kinds that providers hand in. */
    @Transactional(readOnly = true)
    public List<Choice> ofVendors() {
        return references.inForce(EvidenceKinds.KIND).content().kinds().stream()
                .filter(it -> it.side().fits(true))
                .map(it -> new Choice(it.id(), it.name()))
                .toList();
    }

    /** Whether it follows from that period until when a piece of that kind counts. */
    @Transactional(readOnly = true)
    public boolean isEndKnown(String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        return references
                .inForce(EvidenceKinds.KIND)
                .content()
                .of(kind)
                .filter(it -> it.lasts().isKnown(from, to, null))
                .isPresent();
    }

    /** Whether a period may begin or end on that day: one of another century is a slip of the hand. */
    public static boolean isNear(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /** How large a file may be. */
    @Transactional(readOnly = true)
    public DataSize largest() {
        return largest;
    }

    /** Whether nobody has accepted, refused or withdrawn it. */
    @Transactional(readOnly = true)
    public boolean isUndecided(EvidenceId id) {
        var piece = shelf.find(id);
        return piece.judgement().isEmpty() && piece.isOpen();
    }

    /** @throws io.demarc.evidence.file.Unacceptable for a content that is not let in */
    public EvidenceId add(Deposit it, Member me) {
        var kind = references
                .inForce(EvidenceKinds.KIND)
                .content()
                .of(it.kind())
                .orElseThrow(() -> new IllegalArgumentException("no kind of evidence: " + it.kind()));
        var facts = new EvidenceFacts(
                it.name(),
                it.kind(),
                it.vendor(),
                it.issuer(),
                it.from(),
                it.to(),
                it.scopeNote(),
                it.content() == null ? it.link() : null,
                null,
                it.follows());
        if (it.content() == null) return take(new Sent(facts, kind, it.claims(), null, false, null), me);
        try {
            var copy = Files.createTempFile("demarc-evidence-", ".deposit");
            try {
                Files.write(copy, it.content().bytes());
                var file = Arrived.of(copy, it.content().name(), largest);
                return take(
                        new Sent(facts, kind, it.claims(), file, it.content().scanned(), null), me);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private EvidenceId take(Sent sent, Member me) {
        return arrivals.take(sent, me).orElseThrow();
    }

    /** Accepts it as it is now. */
    public void accept(EvidenceId id, Strength strength, @Nullable String note, Member me) {
        judgements.accept(id, shelf.find(id).version(), strength, note, me);
    }

    /** Refuses it as it is now. */
    public void refuse(EvidenceId id, String reason, Member me) {
        judgements.refuse(id, shelf.find(id).version(), reason, me);
    }

    /** Notes what has ended until now, as it is noted every minute. */
    public void noteEnds() {
        expiry.note();
        expiry.noteMissed();
    }
}
