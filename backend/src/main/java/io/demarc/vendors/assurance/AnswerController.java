package io.demarc.vendors.assurance;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.text.Text;
import io.demarc.vendors.OfferingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Our own answer to one question about an offering. */
@Controller
@RequestMapping("/offerings/{id}/questionnaire/{question}")
@Requires(Capability.EDIT_VENDORS)
class AnswerController {

    private final Sheets sheets;
    private final OfferingNames offerings;
    private final OfferingAssessments assessments;

    AnswerController(Sheets sheets, OfferingNames offerings, OfferingAssessments assessments) {
        this.sheets = sheets;
        this.offerings = offerings;
        this.assessments = assessments;
    }

    record Form(
            @NotNull @Min(0) @Max(Answered.HIGHEST) @Nullable
            Integer level,

            @Size(max = 5_000) @Nullable String note,
            @Nullable Integer version) {

        /** What was answered in an assessment that is complete stays there: another one begins with what is sent. */
        private static Form of(Optional<OfferingAnswer> answer, boolean open) {
            return answer.map(it -> new Form(it.level(), it.note(), open ? it.version() : null))
                    .orElse(new Form(null, null, null));
        }

        @Nullable
        String said() {
            return note == null || !Text.isVisible(note) ? null : note.strip();
        }
    }

    @GetMapping
    String edit(@PathVariable OfferingId id, @PathVariable String question, ModelMap model) {
        var sheet = page(id, question, model);
        var answer = sheet.latest().flatMap(it -> it.answer(question));
        model.addAttribute("answerForm", Form.of(answer, sheet.open().isPresent()));
        return "vendors/assurance/answer";
    }

    @OnPage("/offerings/{id}/questionnaire/{question}")
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @PathVariable String question,
            @Valid @ModelAttribute("answerForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var sheet = page(id, question, model);
        if (errors.hasErrors()) return "vendors/assurance/answer";
        assessments.answer(id, question, form.level() == null ? 0 : form.level(), form.said(), form.version(), me);
        var questions = sheet.questions().stream().map(Assurance.Question::id).toList();
        int next = questions.indexOf(question) + 1;
        return next < questions.size()
                ? "redirect:/offerings/{id}/questionnaire/" + questions.get(next)
                : "redirect:/offerings/{id}/questionnaire";
    }

    private Sheet page(OfferingId id, String question, ModelMap model) {
        var sheet = sheets.of(id);
        var questions = sheet.questions();
        var asked = questions.stream()
                .filter(it -> it.id().equals(question))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("offering", offerings.of(id));
        model.addAttribute("question", asked);
        model.addAttribute("number", questions.indexOf(asked) + 1);
        model.addAttribute("count", questions.size());
        model.addAttribute("words", sheet.rules().answers());
        model.addAttribute("proofs", sheet.proofs().getOrDefault(question, List.of()));
        model.addAttribute("today", sheet.today());
        model.addAttribute(
                "last",
                sheet.completed().stream()
                        .findFirst()
                        .flatMap(it -> it.answer(question))
                        .orElse(null));
        return sheet;
    }
}
