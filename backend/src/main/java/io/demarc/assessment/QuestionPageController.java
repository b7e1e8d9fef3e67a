package io.demarc.assessment;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseForms;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two pages of the wizard that ask for the score. What is not answered yet may be left for later. */
@Controller
@Requires(Capability.REGISTER_USE_CASES)
@RequestMapping({"/use-cases/{id}/intake/people-and-data", "/use-cases/{id}/intake/how-it-decides"})
class QuestionPageController {

    private final Rulebooks rulebooks;
    private final Catalogue catalogue;
    private final Intake intake;
    private final Wizard wizard;
    private final UseCaseForms forms;

    QuestionPageController(Rulebooks rulebooks, Catalogue catalogue, Intake intake, Wizard wizard, UseCaseForms forms) {
        this.rulebooks = rulebooks;
        this.catalogue = catalogue;
        this.intake = intake;
        this.wizard = wizard;
        this.forms = forms;
    }

    @GetMapping
    String edit(@Editable UseCaseFacts useCase, HttpServletRequest request, @Me Member me, Model model) {
        var key = key(request);
        model.addAttribute(
                "version",
                forms.version(useCase.id(), rulebooks.inForce().questions().idsOn(page(key))));
        return page(
                useCase,
                key,
                AnswerForm.of(page(key), catalogue.answers(useCase.id()), rulebooks.inForce()),
                me,
                model);
    }

    @OnPage
    @PostMapping
    String update(
            @Editable UseCaseFacts useCase,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> given,
            @Me Member me,
            Model model) {
        var key = key(request);
        var form = AnswerForm.posted(page(key), given, rulebooks.inForce());
        model.addAttribute("version", given.getFirst("version"));
        if (!form.errors().isEmpty()) return page(useCase, key, form, me, model);
        forms.take(
                useCase.id(),
                rulebooks.inForce().questions().idsOn(page(key)),
                given.getFirst("version"),
                () -> intake.answer(useCase.id(), form.answers(), me));
        return wizard.after(useCase.id(), key);
    }

    private String page(UseCaseFacts useCase, String key, AnswerForm form, Member me, Model model) {
        model.addAllAttributes(Map.of(
                "wizard",
                wizard.frame(useCase, key, me),
                "form",
                form,
                "action",
                "/use-cases/" + useCase.id() + "/intake/" + key,
                "back",
                wizard.before(useCase.id(), key)));
        return "assessment/questions";
    }

    /** The last part of the address. */
    private static String key(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Question.Page page(String key) {
        for (var page : Question.Page.values()) if (page.key().equals(key)) return page;
        throw new NotFound();
    }
}
