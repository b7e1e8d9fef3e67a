package io.demarc.evidence;

import io.demarc.evidence.Pieces.Shelved;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Attaches a piece to many things at once, after it has shown what that changes. */
@Controller
@RequestMapping("/evidence/{id}/attachment")
@Requires(Capability.EDIT_VENDORS)
class AttachmentController {

    /** So many are there when the next page is; more go on beside it. */
    private static final int AT_ONCE = 500;

    private final AttachmentPage page;
    private final Attaching attaching;
    private final AttachmentRun run;

    AttachmentController(AttachmentPage page, Attaching attaching, AttachmentRun run) {
        this.page = page;
        this.attaching = attaching;
        this.run = run;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @ModelAttribute("attachment") AttachmentForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model,
            HttpServletResponse response) {
        var offer = page.offer(piece, form, me);
        var begun = page.begin(form, offer);
        if (begun.isShown()) page.check(begun, offer.reach(begun), errors);
        model.addAttribute("begun", begun);
        var view = page.show(piece, begun, offer, errors, me, model);
        if (model.getAttribute("last") instanceof Attachment last && last.isRunning())
            response.setHeader("Refresh", "2");
        return view;
    }

    @OnPage("/evidence/{id}/attachment")
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Shelved Evidence piece,
            @ModelAttribute("attachment") AttachmentForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var offer = page.offer(piece, form, me);
        var reach = offer.reach(form);
        page.check(form, reach, errors);
        if (errors.hasErrors()) {
            model.addAttribute("begun", form);
            return page.show(piece, form, offer, errors, me, model);
        }
        var attachment = attaching.ask(piece.id(), reach, me);
        if (reach.claims() > AT_ONCE) return "redirect:/evidence/{id}/attachment";
        boolean left = true;
        while (left) left = run.step(attachment);
        return "redirect:/evidence/{id}";
    }
}
