package io.demarc.evidence;

import io.demarc.evidence.PieceReader.Line;
import io.demarc.evidence.ProofOffer.Target;
import io.demarc.identity.Member;
import io.demarc.reference.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ModelMap;

/** The page on which it is said what a piece proves: what was said, and what its kind usually proves. */
@Component
@Transactional(readOnly = true)
class ProofPage {

    private static final int COLUMNS = 8;

    private final PieceReader reader;
    private final PiecePage pieces;
    private final References references;

    ProofPage(PieceReader reader, PiecePage pieces, References references) {
        this.reader = reader;
        this.pieces = pieces;
        this.references = references;
    }

    PiecePage.May may(Evidence piece, Member me) {
        return pieces.may(piece, reader.lines(piece.id()), me);
    }

    /** @param from the first target that has a column: they come some at a time */
    ProofOffer offer(Evidence piece, int from, Member me) {
        var lines = reader.lines(piece.id());
        var facts = piece.facts();
        var kind = references.inForce(EvidenceKinds.KIND).content().of(facts.kind());
        var all = targets(piece, lines, me);
        int first = Math.clamp(from, 0, Math.max(0, (all.size() - 1) / COLUMNS * COLUMNS));
        return new ProofOffer(
                all.subList(first, Math.min(all.size(), first + COLUMNS)),
                first,
                all.size(),
                lines,
                kind.map(EvidenceKind::items).orElse(List.of()),
                (facts.name() + " " + facts.scopeNote()).toLowerCase(Locale.ROOT),
                facts.scopeNote() != null,
                reader.texts());
    }

    /** The vendor's offerings and whatever it is about already. */
    private List<Target> targets(Evidence piece, List<Line> lines, Member me) {
        Map<UUID, Target> targets = new LinkedHashMap<>();
        var vendor = piece.facts().vendor();
        if (vendor != null)
            reader.offeringsOf(vendor).forEach(it -> targets.put(it.id(), new Target(it.id(), it.name(), true)));
        var names = reader.targets(lines, me);
        lines.forEach(line -> {
            var name = names.get(line.target());
            if (name != null)
                targets.putIfAbsent(line.target(), new Target(line.target(), name, line.offeringId() != null));
        });
        return List.copyOf(targets.values());
    }

    String show(Evidence piece, ProofOffer offer, ProofController.Form form, ModelMap model) {
        model.addAttribute("rows", offer.rows(form.ticked()));
        model.addAttribute("id", piece.id().value());
        model.addAttribute("decided", piece.judgement().isPresent());
        model.addAttribute("facts", piece.facts());
        model.addAttribute("offer", offer);
        return "evidence/proofs";
    }
}
