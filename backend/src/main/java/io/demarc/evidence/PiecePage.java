package io.demarc.evidence;

import io.demarc.evidence.PieceReader.Line;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.reference.References;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ModelMap;

/** What the page of a piece shows. */
@Component
@Transactional(readOnly = true)
class PiecePage {

    private final Pieces pieces;
    private final PieceReader reader;
    private final Access access;
    private final Members members;
    private final References references;
    private final BusinessClock clock;

    PiecePage(
            Pieces pieces,
            PieceReader reader,
            Access access,
            Members members,
            References references,
            BusinessClock clock) {
        this.pieces = pieces;
        this.reader = reader;
        this.access = access;
        this.members = members;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What somebody may do with it now.
     *
     * @param review whether they may accept it as reviewed or tested, or refuse it
     * @param attest whether they may accept it as self-attested
     * @param attach whether they may attach it to many things at once
     */
    record May(boolean change, boolean review, boolean attest, boolean attach) {

        public boolean isDecide() {
            return review || attest;
        }
    }

    EvidenceId visible(UUID id, Member me) {
        return pieces.visible(new EvidenceId(id), me).id();
    }

    String show(Evidence piece, Member me, ModelMap model) {
        var facts = piece.facts();
        var lines = reader.lines(piece.id());
        var today = clock.today();
        model.addAttribute("piece", PieceView.of(piece, today, names(piece)));
        model.addAttribute("facts", facts);
        model.addAttribute("today", today);
        model.addAttribute(
                "kind",
                references
                        .inForce(EvidenceKinds.KIND)
                        .content()
                        .of(facts.kind())
                        .orElse(null));
        var id = piece.id().value();
        var beside = reader.beside(List.of(id), Stream.ofNullable(facts.vendor()), me);
        model.addAttribute("vendor", beside.vendor(facts.vendor()));
        model.addAttribute(
                "grid", ProofGrid.of(lines, reader.targets(lines, me), reader.running(lines, me), texts(lines)));
        model.addAttribute("served", beside.useCases(id));
        model.addAttribute("versions", reader.versions(piece.id()));
        var may = may(piece, lines, me);
        model.addAttribute("may", may);
        if (piece.judgement().isEmpty() && piece.predecessor() == null && may.change())
            model.addAttribute("candidates", reader.predecessors(piece));
        return "evidence/show";
    }

    private Map<String, String> texts(List<Line> lines) {
        return lines.isEmpty() ? Map.of() : reader.texts();
    }

    May may(Evidence piece, List<Line> lines, Member me) {
        boolean change = access.mayChange(
                piece.facts().vendor() == null,
                piece.addedBy(),
                lines.stream().map(Line::useCaseId).flatMap(Stream::ofNullable),
                me);
        boolean review = access.mayReview(piece, me);
        boolean open = piece.isOpen();
        return new May(
                open && change,
                open && review,
                open && (review || change) && piece.judgement().isEmpty(),
                open && access.mayAddToVendors(me));
    }

    private Map<MemberId, String> names(Evidence piece) {
        var judge = piece.judgement().map(Evidence.Judgement::by).orElse(null);
        var withdrawn = piece.withdrawal().map(Evidence.Withdrawal::by).orElse(null);
        return members.names(Stream.<@Nullable MemberId>of(piece.owner(), piece.addedBy(), judge, withdrawn)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    }
}
