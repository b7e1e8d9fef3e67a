package io.demarc.houserules;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.reference.KeptDraft;
import io.demarc.reference.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes a rule of the organization's own, changes one, or leaves one out: in the draft. */
@Controller
@RequestMapping("/house-rules/draft/rule")
@Requires(Capability.CHANGE_REFERENCE)
class RuleController {

    private final RuleDrafts drafts;
    private final Previewing previewing;
    private final References references;

    RuleController(RuleDrafts drafts, Previewing previewing, References references) {
        this.drafts = drafts;
        this.previewing = previewing;
        this.references = references;
    }

    /** Why a rule is left out. */
    record LeavingOut(
            @Nullable String rule,
            @NotBlank @CodePointLength(max = 1000) String why,
            @Nullable Integer version) {}

    @GetMapping
    String edit(@RequestParam(name = "rule", required = false) @Nullable String asked, ModelMap model) {
        // Of an address that names none a new one is begun.
        String rule = asked == null || drafts.rules().of(asked).isEmpty() ? null : asked;
        int version = drafts.find().map(KeptDraft::version).orElse(0);
        model.addAttribute("houseRule", form(rule, version));
        return page(rule, version, model);
    }

    @OnPage("/house-rules/draft/rule?rule={rule}")
    @PostMapping
    String update(
            @Valid @ModelAttribute("houseRule") RuleForm form, BindingResult errors, @Me Member me, ModelMap model) {
        // Before anything else: what is typed is about rules that may be gone.
        drafts.requireSeen(form.seen());
        if (form.id().isPresent() && form.id().flatMap(drafts.rules()::of).isEmpty()) {
            errors.reject("gone");
            return page(null, form.seen(), model);
        }
        var before = form.id().isPresent() ? form(form.rule(), form.seen()) : null;
        RuleChoices.of(references).require(form, before);
        form.check(errors);
        if (errors.hasErrors()) return page(form.rule(), form.seen(), model);
        drafts.write(form, me);
        previewing.begin(me);
        return "redirect:/house-rules/draft";
    }

    @OnPage("/house-rules/draft/rule?rule={rule}")
    @PostMapping("/removal")
    String remove(
            @Valid @ModelAttribute("leavingOut") LeavingOut form, BindingResult errors, @Me Member me, ModelMap model) {
        int version = form.version() == null ? -1 : form.version();
        drafts.requireSeen(version);
        if (errors.hasErrors()) {
            model.addAttribute("houseRule", form(form.rule(), version));
            return page(form.rule(), version, model);
        }
        drafts.leaveOut(form.rule() == null ? "" : form.rule(), form.why().strip(), version, me);
        previewing.begin(me);
        return "redirect:/house-rules/draft";
    }

    /** A rule that was left out holds again. */
    @OnPage("/house-rules/draft")
    @PostMapping("/return")
    String putBack(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "-1") int version,
            @Me Member me) {
        drafts.putBack(rule, version, me);
        previewing.begin(me);
        return "redirect:/house-rules/draft";
    }

    private RuleForm form(@Nullable String rule, int version) {
        return rule == null || rule.isBlank()
                ? RuleForm.empty(version)
                : RuleForm.of(drafts.rules().of(rule).orElseThrow(NotFound::new), version);
    }

    private String page(@Nullable String rule, int version, ModelMap model) {
        var known =
                rule == null || rule.isBlank() ? null : drafts.rules().of(rule).orElseThrow(NotFound::new);
        model.addAttribute("known", known);
        model.addAttribute("choices", RuleChoices.of(references));
        if (!model.containsAttribute("leavingOut")) model.addAttribute("leavingOut", new LeavingOut(rule, "", version));
        return "houserules/rule";
    }
}
