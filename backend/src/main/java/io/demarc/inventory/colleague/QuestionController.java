package io.demarc.inventory.colleague;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Asked.Outcome;
import io.demarc.kernel.Capability;
import io.demarc.questionnaire.QuestionForm;
import io.demarc.text.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The other end of a question: one question, for the one who was asked. */
@Controller
@Requires(Capability.BELONG)
@RequestMapping("/questions/{id}")
class QuestionController {

    private static final int LONGEST = 500;

    private final Answering answering;
    private final QuestionPages pages;

    QuestionController(Answering answering, QuestionPages pages) {
        this.answering = answering;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable UUID id, @Me Member me, Model model) {
        var page = pages.of(id, me);
        var inquiry = page.inquiry();
        return page(page, inquiry == null ? null : QuestionForm.of(inquiry, ""), null, "", model);
    }

    @OnPage("/questions/{id}")
    @PostMapping("/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @Me Member me,
            Model model,
            RedirectAttributes once) {
        var page = pages.of(id, me);
        var seen = sent.getFirst("version");
        if (page.isOpen() && seen != null && !seen.equals(page.version()))
            throw new ObjectOptimisticLockingFailureException(ColleagueQuestion.class, id);
        var word = Text.clean(sent.toSingleValueMap().getOrDefault("word", "")).strip();
        var inquiry = page.inquiry();
        var form = inquiry == null ? null : QuestionForm.posted(inquiry, "", sent::get);
        var said = page.answerIn(sent);
        if (word.length() > LONGEST) return page(page, form, "colleague.error.word", word, model);
        if (sent.containsKey("not-me")) {
            answering.giveBack(id, Outcome.NOT_ME, word, me);
            return thanked(once, "colleague.said.returned");
        }
        if (QuestionPages.UNKNOWN.equals(said)) {
            answering.giveBack(id, Outcome.NOT_KNOWN, word, me);
            return thanked(once, "colleague.said.returned");
        }
        if (form == null) throw new ColleagueRefusal("question-gone");
        if (!form.errors().isEmpty())
            return page(page, form, form.errors().getFirst().key(), word, model);
        var kept = form.given().values().stream().findFirst().orElse("");
        if (kept.isEmpty()) return page(page, form, "colleague.error.nothing", word, model);
        boolean knowing = sent.containsKey("knowing");
        if (!knowing && page.atStake() != null) return page(page, form, "colleague.error.knowing", word, model);
        answering.answer(id, kept, word, knowing, me);
        return thanked(once, "colleague.said.answered");
    }

    private static String thanked(RedirectAttributes once, String said) {
        once.addFlashAttribute("said", said);
        return "redirect:/";
    }

    private static String page(
            QuestionPages.QuestionPage page,
            @Nullable QuestionForm form,
            @Nullable String error,
            String word,
            Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "field",
                form == null || form.fields().isEmpty() ? null : form.fields().getFirst());
        model.addAttribute("error", error);
        model.addAttribute("word", word);
        return "inventory/colleague";
    }
}
