package io.demarc.evidence;

import io.demarc.identity.FormKey;
import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ModelMap;

/** The page on which a piece is added: for whom it is open, how its form begins and what it offers. */
@Component
@Transactional(readOnly = true)
class PieceFormPage {

    private final Pieces pieces;
    private final Shelf shelf;
    private final Access access;
    private final PieceRules rules;
    private final PieceReader reader;

    PieceFormPage(Pieces pieces, Shelf shelf, Access access, PieceRules rules, PieceReader reader) {
        this.pieces = pieces;
        this.shelf = shelf;
        this.access = access;
        this.rules = rules;
        this.reader = reader;
    }

    /** Kinds in the order of the reference data, by whose they are. */
    record Kinds(List<EvidenceKind> providers, List<EvidenceKind> ours, List<EvidenceKind> either) {

        static Kinds of(EvidenceKinds all) {
            Map<EvidenceKind.Side, List<EvidenceKind>> by =
                    all.kinds().stream().collect(Collectors.groupingBy(EvidenceKind::side));
            return new Kinds(
                    by.getOrDefault(EvidenceKind.Side.PROVIDER, List.of()),
                    by.getOrDefault(EvidenceKind.Side.OURS, List.of()),
                    by.getOrDefault(EvidenceKind.Side.EITHER, List.of()));
        }
    }

    /** A form for the next version of a piece says again what does not change. */
    PieceForm begin(
            @Nullable UUID vendor, @Nullable UUID useCase, @Nullable String item, @Nullable UUID follows, Member me) {
        var begun = new PieceForm(
                null,
                null,
                "",
                null,
                vendor == null ? null : vendor.toString(),
                useCase,
                null,
                null,
                null,
                null,
                item,
                follows,
                FormKey.next());
        requireAdding(begun, me);
        if (follows == null) return begun;
        var before = pieces.visible(new EvidenceId(follows), me);
        var facts = before.facts();
        return new PieceForm(
                null,
                facts.link(),
                facts.name(),
                facts.kind(),
                facts.vendor() == null ? null : facts.vendor().toString(),
                useCase,
                facts.issuer(),
                facts.periodTo() == null ? null : facts.periodTo().plusDays(1).toString(),
                null,
                facts.scopeNote(),
                item,
                follows,
                begun.key());
    }

    /** Whoever may add to no shelf by this form does not get its page. */
    void requireAdding(PieceForm form, Member me) {
        Access.requireAny(me);
        if (form.follows() != null) {
            var before = pieces.visible(new EvidenceId(form.follows()), me);
            if (access.mayChange(before, shelf.of(before.id()), me)) return;
        }
        var useCase = form.useCase();
        if (useCase != null && rules.useCaseName(useCase, me) == null) throw new NotFound();
        boolean may =
                access.mayAddToVendors(me) || useCase != null && form.vendor().isEmpty() && access.mayEdit(useCase, me);
        if (!may) throw new AccessDeniedException("neither edits vendors nor the use case");
    }

    String show(PieceForm form, Member me, ModelMap model) {
        model.addAttribute("kinds", Kinds.of(rules.kinds()));
        model.addAttribute("useCase", rules.useCaseName(form.useCase(), me));
        boolean vendors = access.mayAddToVendors(me);
        model.addAttribute("vendors", vendors ? reader.vendors(form.vendor().orElse(null)) : List.of());
        model.addAttribute("vendorName", name(form));
        if (form.follows() != null) model.addAttribute("before", before(form, me));
        return "evidence/fresh";
    }

    private @Nullable String name(PieceForm form) {
        var vendor = form.vendor();
        return vendor.isEmpty() ? null : reader.vendorName(vendor.get());
    }

    /** What the new piece would prove in the place of the one before it. */
    private Before before(PieceForm form, Member me) {
        var piece = pieces.visible(new EvidenceId(Objects.requireNonNull(form.follows())), me);
        long proves = shelf.of(piece.id()).stream()
                .filter(EvidenceProof::isAccepted)
                .map(it -> it.claim().item())
                .distinct()
                .count();
        var id = piece.id().value();
        return new Before(
                id,
                piece.facts().name(),
                proves,
                reader.beside(List.of(id), Stream.empty(), me).useCases(id));
    }

    record Before(UUID id, String name, long items, long useCases) {}
}
