package io.demarc.vendors.assurance;

import io.demarc.evidence.file.Unacceptable;
import io.demarc.identity.Outside;
import io.demarc.text.Name;
import io.demarc.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a vendor answers: one question a page, without an account and outside of every organization's mount. Whose link it is
 * stands in its token; all that is done for it is done in that organization's name, and nothing else of it is shown.
 */
@Outside
@Controller
@RequestMapping("/vendor-answers/{token}")
class VendorAnswersController {

    private static final String PAGE = "vendors/assurance/vendor-answers";

    private final VendorAnswers answers;
    private final LinkPages pages;
    private final LinkDoor door;

    VendorAnswersController(VendorAnswers answers, LinkPages pages, LinkDoor door) {
        this.answers = answers;
        this.pages = pages;
        this.door = door;
    }

    record Form(
            @NotNull @Min(0) @Max(Answered.HIGHEST) @Nullable
            Integer level,

            @Size(max = 5_000) @Nullable String note,
            @NotBlank @Size(max = 240) String name,
            @Nullable Integer version) {

        Form {
            name = Name.clean(name);
        }

        @Nullable
        String said() {
            return note == null || !Text.isVisible(note) ? null : note.strip();
        }
    }

    record SendForm(@NotBlank @Size(max = 240) String name) {

        SendForm {
            name = Name.clean(name);
        }
    }

    /** Leads to the first question that is open. */
    @GetMapping
    ModelAndView index(@PathVariable String token, HttpServletRequest request) {
        return door.open(token, request, link -> {
            var next = pages.of(link).next();
            return redirect(token, next == null ? "submission" : "questions/" + next);
        });
    }

    @GetMapping("/questions/{question}")
    ModelAndView edit(
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String takeOver,
            HttpServletRequest request) {
        return door.open(token, request, link -> {
            var page = pages.of(link).on(question);
            var said = page.said();
            var last = page.last();
            Form form = said != null
                    ? new Form(said.level(), said.note(), AnswererCookie.name(request), said.version())
                    : takeOver != null && last != null
                            ? new Form(last.level(), last.note(), AnswererCookie.name(request), null)
                            : new Form(null, null, AnswererCookie.name(request), null);
            return page(token, page).addObject("linkedForm", form);
        });
    }

    @PostMapping("/questions/{question}")
    ModelAndView update(
            @PathVariable String token,
            @PathVariable String question,
            @Valid @ModelAttribute("linkedForm") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        return door.open(token, request, link -> {
            var page = pages.of(link).on(question);
            if (errors.hasErrors() || form.level() == null) return page(token, page);
            door.count(link);
            try {
                answers.say(link.token(), question, form.level(), form.said(), form.name(), form.version());
            } catch (ObjectOptimisticLockingFailureException overtaken) {
                var now = pages.of(link).on(question);
                return page(token, now).addObject("meanwhile", now.said());
            }
            AnswererCookie.keep(form.name(), request, response);
            if ("file".equals(then)) return redirect(token, "questions/" + question + "/files/fresh");
            var next = pages.of(link).on(question).following();
            return redirect(token, next == null ? "submission" : "questions/" + next);
        });
    }

    @GetMapping("/submission")
    ModelAndView fresh(@PathVariable String token, HttpServletRequest request) {
        return door.open(token, request, link -> check(token, link)
                .addObject("sendForm", new SendForm(AnswererCookie.name(request))));
    }

    @PostMapping("/submission")
    ModelAndView create(
            @PathVariable String token,
            @Valid @ModelAttribute("sendForm") SendForm form,
            BindingResult errors,
            HttpServletRequest request) {
        return door.open(token, request, link -> {
            if (errors.hasErrors() || pages.of(link).left() > 0) return check(token, link);
            try {
                answers.send(link.token(), form.name());
            } catch (Unacceptable full) {
                errors.reject("full.sendForm", new Object[0], null);
                return check(token, link);
            }
            return redirect(token, "submission");
        });
    }

    private ModelAndView check(String token, LinkPages.Link link) {
        return new ModelAndView("vendors/assurance/vendor-submission")
                .addObject("token", token)
                .addObject("page", pages.of(link));
    }

    private static ModelAndView page(String token, LinkQuestions.OnQuestion page) {
        return new ModelAndView(PAGE).addObject("token", token).addObject("page", page);
    }

    private static ModelAndView redirect(String token, String path) {
        return new ModelAndView("redirect:/vendor-answers/" + token + "/" + path);
    }
}
