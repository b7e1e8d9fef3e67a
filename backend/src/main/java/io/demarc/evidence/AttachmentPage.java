package io.demarc.evidence;

import io.demarc.evidence.AttachmentOffer.Item;
import io.demarc.identity.Member;
import io.demarc.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;

/** The page on which a piece is attached to many things: what it covers, where that applies, what changes. */
@Component
@Transactional(readOnly = true)
class AttachmentPage {

    private final PieceReader reader;
    private final References references;
    private final AttachmentPreview preview;
    private final AttachmentTargets targets;
    private final Attachments attachments;
    private final Attaching attaching;

    AttachmentPage(
            PieceReader reader,
            References references,
            AttachmentPreview preview,
            AttachmentTargets targets,
            Attachments attachments,
            Attaching attaching) {
        this.reader = reader;
        this.references = references;
        this.preview = preview;
        this.targets = targets;
        this.attachments = attachments;
        this.attaching = attaching;
    }

    AttachmentOffer offer(Evidence piece, AttachmentForm form, Member me) {
        var proven = preview.proven(piece.id());
        var usual = references
                .inForce(EvidenceKinds.KIND)
                .content()
                .of(piece.facts().kind())
                .map(EvidenceKind::items)
                .orElse(List.of());
        var texts = reader.texts();
        var items = AttachmentOffer.itemIds(proven, usual).stream()
                .map(it -> new Item(it, texts.get(it), proven.contains(it)))
                .toList();
        return targets.offer(items, piece.facts().vendor(), form, me);
    }

    /** What is ticked while nobody has said anything: what it proves already; nothing yet, then what its kind usually does. */
    AttachmentForm begin(AttachmentForm form, AttachmentOffer offer) {
        if (form.isShown()) return form;
        boolean any = offer.items().stream().anyMatch(Item::proven);
        return form.beginning(
                offer.items().stream()
                        .filter(it -> it.proven() || !any)
                        .map(Item::id)
                        .toList(),
                form.target() == null ? List.of() : form.target());
    }

    void check(AttachmentForm form, Reach reach, BindingResult errors) {
        var texts = reader.texts();
        for (String id : form.added())
            if (ItemIds.isUnknown(id, texts)) errors.rejectValue("more", "unknown", new Object[] {id}, null);
        if (errors.hasErrors()) return;
        if (form.items().isEmpty()) errors.rejectValue("item", "nothing");
        else if (form.items().size() > Reach.MOST_ITEMS)
            errors.rejectValue("item", "many", new Object[] {Reach.MOST_ITEMS}, null);
        else if (reach.targets() == 0) errors.rejectValue("target", "nothing");
        else if (reach.claims() > Reach.MOST) errors.rejectValue("target", "many", new Object[] {Reach.MOST}, null);
    }

    String show(
            Evidence piece,
            AttachmentForm form,
            AttachmentOffer offer,
            BindingResult errors,
            Member me,
            ModelMap model) {
        var reach = offer.reach(form);
        model.addAttribute("id", piece.id().value());
        model.addAttribute("facts", piece.facts());
        model.addAttribute("offer", offer);
        model.addAttribute("offerings", offer.ofVendor() ? List.of() : targets.offerings());
        model.addAttribute("open", piece.isOpen());
        model.addAttribute("may", attaching.mayAttach(piece, me));
        attachments.last(piece.id()).ifPresent(it -> model.addAttribute("last", it));
        if (!errors.hasErrors() && form.isShown()) {
            model.addAttribute("change", preview.of(piece.id(), reach));
            model.addAttribute("reach", reach);
            model.addAttribute("outlooks", preview.outlooks(piece, reach, me));
        }
        return "evidence/attachment";
    }
}
