package io.demarc.evidence;

import io.demarc.evidence.Pieces.Shelved;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what a piece proves of what: ticked is what it does, and what is not any more says why. */
@Controller
@RequestMapping("/evidence/{id}/proofs")
@Requires(Capability.BELONG)
class ProofController {

    private final Shelf shelf;
    private final ProofPage page;

    ProofController(Shelf shelf, ProofPage page) {
        this.shelf = shelf;
        this.page = page;
    }

    /**
     * @param proven an item and what it is proven of, like {@code L12.P4 <id>}, for each that is ticked
     * @param more ids of items that have no row yet
     * @param from the first column
     * @param reason why what is not ticked any more is not proven
     */
    record Form(
            @Nullable List<String> proven,
            @Nullable String more,
            @Nullable String reason,
            @Nullable Integer from,
            @Nullable Integer version) {

        int first() {
            return from == null ? 0 : from;
        }

        List<String> ticked() {
            return proven == null ? List.of() : proven;
        }
    }

    @GetMapping
    String edit(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @RequestParam(required = false) @Nullable Integer from,
            @Me Member me,
            ModelMap model) {
        requireChange(piece, me);
        var offer = page.offer(piece, from == null ? 0 : from, me);
        var form = new Form(offer.ticked(), null, null, offer.from(), piece.version());
        model.addAttribute("proofs", form);
        return page.show(piece, offer, form, model);
    }

    @OnPage("/evidence/{id}/proofs")
    @PostMapping
    String update(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @ModelAttribute("proofs") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        requireChange(piece, me);
        var offer = page.offer(piece, form.first(), me);
        var said = offer.read(form, errors);
        if (errors.hasErrors()) return page.show(piece, offer, form, model);
        shelf.prove(piece.id(), form.version() == null ? -1 : form.version(), said, me);
        return "redirect:/evidence/{id}";
    }

    private void requireChange(Evidence piece, Member me) {
        var may = page.may(piece, me);
        if (!may.change() && !may.review()) {
            if (!piece.isOpen()) throw new EvidenceRefusal("over");
            throw new AccessDeniedException("not theirs to change");
        }
    }
}
