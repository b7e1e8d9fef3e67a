package io.demarc.exchange.ending;

import io.demarc.exchange.ending.EndVerdict.Becomes;
import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a list of announced ends in, after it has shown what becomes of each line. */
@Controller
@RequestMapping("/models/ends")
@Requires(Capability.EDIT_VENDORS)
class EndFileController {

    private final EndTaking taking;

    EndFileController(EndTaking taking) {
        this.taking = taking;
    }

    /**
     * @param content of the file, while it is shown what becomes of it
     * @param seen what was shown, as {@link EndTrial#seen} says it
     */
    record Form(
            @Nullable MultipartFile file,
            @Nullable String content,
            @Nullable String seen) {

        private String text() throws IOException {
            return file == null || file.isEmpty() ? content == null ? "" : content : EndFile.text(file.getBytes());
        }

        private boolean isMissing() {
            return (file == null || file.isEmpty()) && (content == null || content.isBlank());
        }
    }

    @GetMapping("/fresh")
    String fresh(ModelMap model) {
        // No file comes in an address: the form of this page is always empty.
        model.addAllAttributes(new BeanPropertyBindingResult(new Form(null, null, null), "endsForm").getModel());
        return "exchange/ending/fresh";
    }

    @Costly
    @OnPage("/models/ends/fresh")
    @PostMapping
    String create(
            @ModelAttribute("endsForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model,
            RedirectAttributes once)
            throws IOException {
        if (form.isMissing()) {
            errors.rejectValue("file", "missing");
            return "exchange/ending/fresh";
        }
        try {
            var text = form.text();
            var trial = taking.attempt(text);
            if (!trial.seen().equals(form.seen())) return shown(trial, text, form, errors, model);
            taking.take(trial, me);
            once.addFlashAttribute("created", trial.count(Becomes.CREATED));
            once.addFlashAttribute("corrected", trial.count(Becomes.CHANGED));
            return "redirect:/models/ends/fresh";
        } catch (UnreadableEnds trouble) {
            errors.rejectValue("file", trouble.key(), trouble.arguments().toArray(), null);
            return "exchange/ending/fresh";
        }
    }

    /** Nothing is recorded that nobody has seen, or of which something else would become by now. */
    private static String shown(EndTrial trial, String text, Form form, BindingResult errors, ModelMap model) {
        if (form.seen() != null) errors.reject("changed");
        model.addAttribute("trial", trial);
        model.addAttribute("content", text);
        return "exchange/ending/fresh";
    }
}
