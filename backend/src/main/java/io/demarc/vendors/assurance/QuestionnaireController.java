package io.demarc.vendors.assurance;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is asked about an offering, what was answered, and the grade that this comes to. */
@Controller
@RequestMapping("/offerings/{id}")
@Requires(Capability.VIEW_VENDORS)
class QuestionnaireController {

    private final Sheets sheets;
    private final OfferingNames offerings;
    private final NamedMembers members;
    private final QuestionnaireLinks links;
    private final OfferingAssessments assessments;

    QuestionnaireController(
            Sheets sheets,
            OfferingNames offerings,
            NamedMembers members,
            QuestionnaireLinks links,
            OfferingAssessments assessments) {
        this.sheets = sheets;
        this.offerings = offerings;
        this.members = members;
        this.links = links;
        this.assessments = assessments;
    }

    @GetMapping("/questionnaire")
    String show(@PathVariable OfferingId id, @Me Member me, ModelMap model) {
        var sheet = sheets.of(id);
        model.addAttribute("offering", offerings.of(id));
        model.addAttribute("view", SheetView.of(sheet, members.of(sheet)));
        model.addAttribute("link", links.last(id).orElse(null));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/assurance/questionnaire";
    }

    /** Lets what was answered count. */
    @OnPage("/offerings/{id}/questionnaire")
    @Requires(Capability.EDIT_VENDORS)
    @PostMapping("/grade")
    String create(@PathVariable OfferingId id, @Me Member me) {
        assessments.complete(id, me);
        return "redirect:/offerings/{id}/questionnaire";
    }
}
