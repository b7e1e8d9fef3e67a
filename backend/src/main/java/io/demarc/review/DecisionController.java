package io.demarc.review;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.NotFound;
import io.demarc.review.subject.Reviewables;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer's decision in a stage. */
@Controller
@Requires(Capability.DECIDE_REVIEWS)
class DecisionController {

    private static final int LONGEST_REASON = 4000;

    private final ReviewPages pages;
    private final ReviewDesk desk;
    private final Reviewables subjects;

    DecisionController(ReviewPages pages, ReviewDesk desk, Reviewables subjects) {
        this.subjects = subjects;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/reviews/{id}/decision")
    String fresh(@PathVariable UUID id, @ModelAttribute("form") Form form, @Me Member me, Model model) {
        var review = pages.visible(id, me);
        if (form.stage() == null)
            return waiting(review, pages.concerns(review, me))
                    .map(stage -> page(id, stage, me, model))
                    .orElse("redirect:/reviews/" + id);
        var stage = review.stage(pages.stage(id, form.stage(), me));
        // Whoever comes back to a decided stage sees what was decided.
        if (stage.isDecided() || !review.isUnderWay()) return "redirect:/reviews/" + id;
        return page(id, stage.concern(), me, model);
    }

    @OnPage("?stage={stage}")
    @PostMapping("/reviews/{id}/decision")
    String create(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            @Me Member me,
            Model model,
            RedirectAttributes once) {
        var stage = form.concern().orElseThrow(NotFound::new);
        var verdict = named(Verdict.values(), form.verdict());
        if (verdict == null) errors.rejectValue("verdict", "review.decision.verdict.missing");
        else if (verdict.needsReason() && form.text().isBlank())
            errors.rejectValue("reason", "review.decision.reason.missing");
        if (form.accepts().length() > LONGEST_REASON) errors.rejectValue("acceptance", "review.decision.reason.long");
        if (form.text().length() > LONGEST_REASON) errors.rejectValue("reason", "review.decision.reason.long");
        if (verdict == null || errors.hasErrors()) return page(id, stage, me, model);
        try {
            desk.decide(id, form.attempt(stage, verdict, me), me);
        } catch (OpenLayers open) {
            errors.rejectValue("acceptance", "review.decision.acceptance.missing", new Object[] {open.layers()}, null);
            return page(id, stage, me, model);
        }
        once.addFlashAttribute("said", "review.said." + verdict);
        return "redirect:/reviews/" + id;
    }

    private String page(UUID id, Concern stage, Member me, Model model) {
        pages.stage(id, stage.id(), me);
        var review = pages.toDecide(id, me);
        model.addAttribute("review", review);
        model.addAttribute("stage", stage);
        model.addAttribute("causes", pages.causes(review, stage, me));
        model.addAttribute(
                "panels",
                review.isAsSent() ? Map.of() : subjects.panels(review.subject().key(), me));
        review.choices().stream()
                .filter(choice -> choice.concern().equals(stage))
                .findFirst()
                .ifPresent(choice -> model.addAttribute("choice", choice));
        return "review/decision";
    }

    /** The first stage that waits for the member. */
    private static Optional<Concern> waiting(Review review, Set<Concern> mine) {
        return review.round().stages().stream()
                .filter(stage -> review.isUnderWay() && stage.isWaiting())
                .map(Stage::concern)
                .filter(mine::contains)
                .findFirst();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * As it was sent, so that whatever was sent can be shown again.
     *
     * @param round the one whose facts the reviewer saw
     * @param acceptance why the layers that are open may stay so; what is said as the reason counts where it was not asked for
     * @param closed how many gaps of them the page said to be closed
     */
    record Form(
            @Nullable String round,
            @Nullable String stage,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String acceptance,
            @Nullable String closed) {

        Optional<Concern> concern() {
            return stage != null && stage.matches("W[1-9][0-9]?") ? Optional.of(new Concern(stage)) : Optional.empty();
        }

        Attempt attempt(Concern stage, Verdict verdict, Member me) {
            return new Attempt(seen(), stage, verdict, text(), accepts(), me.id(), closedSeen());
        }

        String accepts() {
            return acceptance == null || acceptance.isBlank() ? text() : acceptance;
        }

        String text() {
            return reason == null ? "" : reason;
        }

        int closedSeen() {
            return closed != null && closed.matches("\\d{1,6}") ? Integer.parseInt(closed) : 0;
        }

        int seen() {
            return round != null && round.matches("\\d{1,6}") ? Integer.parseInt(round) : 0;
        }
    }
}
