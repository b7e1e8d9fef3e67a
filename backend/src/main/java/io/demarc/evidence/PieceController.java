package io.demarc.evidence;

import io.demarc.evidence.Pieces.Shelved;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A piece: what it proves, what was decided about it, and what follows it. */
@Controller
@RequestMapping("/evidence/{id}")
@Requires(Capability.BELONG)
class PieceController {

    private final PiecePage page;
    private final Judgements judgements;
    private final Shelf shelf;

    PieceController(PiecePage page, Judgements judgements, Shelf shelf) {
        this.page = page;
        this.judgements = judgements;
        this.shelf = shelf;
    }

    /** Accepted as how strong, or refused. */
    enum Verdict {
        SELF_ATTESTED,
        REVIEWED,
        TESTED,
        REFUSED
    }

    record Judging(
            @NotNull @Nullable Verdict verdict,
            @Size(max = 5_000) @Nullable String note,
            @Nullable Integer version) {}

    record Withdrawing(
            @Size(max = 1_000) @Nullable String reason,
            @Nullable Integer version) {}

    @GetMapping
    String show(@PathVariable UUID id, @Shelved Evidence piece, @Me Member me, ModelMap model) {
        model.addAttribute("judging", new Judging(null, null, piece.version()));
        model.addAttribute("withdrawing", new Withdrawing(null, piece.version()));
        return page.show(piece, me, model);
    }

    @OnPage("/evidence/{id}")
    @PostMapping("/decision")
    String decide(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @Valid @ModelAttribute("judging") Judging form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        requireCurrent(piece, form.version());
        boolean unsaid = form.note() == null || form.note().isBlank();
        if (form.verdict() == Verdict.REFUSED && unsaid) errors.rejectValue("note", "why");
        if (errors.hasErrors()) {
            model.addAttribute("withdrawing", new Withdrawing(null, piece.version()));
            return page.show(piece, me, model);
        }
        String note = unsaid ? null : String.valueOf(form.note()).strip();
        switch (Objects.requireNonNull(form.verdict())) {
            case REFUSED -> judgements.refuse(piece.id(), piece.version(), String.valueOf(note), me);
            case SELF_ATTESTED, REVIEWED, TESTED ->
                judgements.accept(
                        piece.id(),
                        piece.version(),
                        Strength.valueOf(form.verdict().name()),
                        note,
                        me);
        }
        return "redirect:/evidence/{id}";
    }

    @OnPage("/evidence/{id}")
    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @Valid @ModelAttribute("withdrawing") Withdrawing form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        requireCurrent(piece, form.version());
        if (form.reason() == null || form.reason().isBlank()) errors.rejectValue("reason", "why");
        if (errors.hasErrors()) {
            model.addAttribute("judging", new Judging(null, null, piece.version()));
            return page.show(piece, me, model);
        }
        judgements.withdraw(
                piece.id(), piece.version(), String.valueOf(form.reason()).strip(), me);
        return "redirect:/evidence/{id}";
    }

    record Following(@NotNull @Nullable UUID predecessor) {}

    @OnPage("/evidence/{id}")
    @PostMapping("/predecessor")
    String follow(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @Valid @ModelAttribute("following") Following form,
            BindingResult errors,
            @Me Member me) {
        if (form.predecessor() == null) throw new EvidenceRefusal("predecessor");
        shelf.follow(piece.id(), page.visible(form.predecessor(), me), me);
        return "redirect:/evidence/{id}";
    }

    /** Before anything else: what somebody has not seen is not judged, however well. */
    private static void requireCurrent(Evidence piece, @Nullable Integer seen) {
        if (seen == null || seen != piece.version())
            throw new ObjectOptimisticLockingFailureException(Evidence.class, piece.id());
    }
}
