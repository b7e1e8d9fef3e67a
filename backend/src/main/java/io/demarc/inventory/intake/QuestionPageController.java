package io.demarc.inventory.intake;

import static io.demarc.inventory.UseCaseQuestions.HOW_IT_DECIDES;
import static io.demarc.inventory.UseCaseQuestions.PEOPLE_AND_DATA;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.AskForm;
import io.demarc.inventory.AskPanel;
import io.demarc.inventory.Asks;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseForms;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Capability;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.QuestionForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the wizard that only ask questions. What is not answered yet may be left for later. */
@Controller
@Requires(Capability.REGISTER_USE_CASES)
@RequestMapping({"/use-cases/{id}/intake/" + PEOPLE_AND_DATA, "/use-cases/{id}/intake/" + HOW_IT_DECIDES})
class QuestionPageController {

    private final UseCaseQuestions questions;
    private final Intake intake;
    private final Wizard wizard;
    private final UseCaseForms forms;
    private final Asks asks;

    QuestionPageController(UseCaseQuestions questions, Intake intake, Wizard wizard, UseCaseForms forms, Asks asks) {
        this.asks = asks;
        this.questions = questions;
        this.intake = intake;
        this.wizard = wizard;
        this.forms = forms;
    }

    @GetMapping
    String edit(@Editable UseCaseFacts useCase, HttpServletRequest request, @Me Member me, Model model) {
        var key = key(request);
        var asked = questions.of(useCase).on(key);
        model.addAttribute("version", forms.version(useCase.id(), asked.ids()));
        return page(useCase, key, QuestionForm.of(asked, ""), asks(useCase, asked, null), me, model);
    }

    @OnPage
    @PostMapping
    String update(
            @Editable UseCaseFacts useCase,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> sent,
            @Me Member me,
            Model model) {
        var key = key(request);
        var asked = questions.of(useCase).on(key);
        var form = QuestionForm.posted(asked, "", sent::get);
        model.addAttribute("version", sent.getFirst("version"));
        var unclear = asks.unclear(sent, me).orElse(null);
        if (unclear != null || !form.errors().isEmpty())
            return page(useCase, key, form, asks(useCase, asked, unclear), me, model);
        forms.take(
                useCase.id(),
                asked.ids(),
                sent.getFirst("version"),
                () -> intake.answer(useCase.id(), form.given(), me));
        if (!Asks.isIn(sent)) return wizard.onward(useCase.id(), key, sent.getFirst("to"));
        var again = asks.take(useCase.id(), sent, field -> target(asked, field), me);
        if (again.isEmpty()) return wizard.again(useCase.id(), key, "");
        model.addAttribute("version", forms.version(useCase.id(), asked.ids()));
        return page(useCase, key, form, asks(useCase, asked, again.get()), me, model);
    }

    private AskPanel asks(UseCaseFacts useCase, Inquiry asked, @Nullable AskForm form) {
        return asks.panel(
                useCase.id(),
                it -> it.part() == null ? asked.find(it.question()).map(Question::field) : Optional.empty(),
                form);
    }

    private static Optional<Asks.Target> target(Inquiry asked, String field) {
        return asked.questions().stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .map(it -> new Asks.Target(null, it.id()));
    }

    private String page(UseCaseFacts useCase, String key, QuestionForm form, AskPanel panel, Member me, Model model) {
        model.addAttribute("asks", panel);
        model.addAttribute("together", together(form, panel));
        model.addAttribute("saves", true);
        model.addAllAttributes(Map.of(
                "wizard",
                wizard.frame(useCase, key, me),
                "step",
                key,
                "form",
                form,
                "notes",
                questions.notes(form),
                "action",
                "/use-cases/" + useCase.id() + "/intake/" + key,
                "back",
                wizard.before(useCase.id(), key)));
        return "inventory/questions";
    }

    /** What folds into one line; nothing while a colleague is asked, so that this is seen. */
    private static List<QuestionForm.Field> together(QuestionForm form, AskPanel panel) {
        var before = form.beforeList();
        return before.stream().allMatch(it -> panel.asked(it.name()) == null) ? before : List.of();
    }

    /** The last part of the address. */
    private static String key(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
