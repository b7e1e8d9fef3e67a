package io.demarc.vendors.assurance;

import io.demarc.evidence.Deposits;
import io.demarc.evidence.file.Arrived;
import io.demarc.evidence.file.Scanner;
import io.demarc.evidence.file.Unacceptable;
import io.demarc.identity.Outside;
import io.demarc.text.Name;
import io.demarc.vendors.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files that a vendor hands in for an answer. */
@Outside
@Controller
@RequestMapping("/vendor-answers/{token}/questions/{question}/files")
class LinkFileController {

    static final String TOO_LARGE = "too-large";

    private final LinkDoor door;
    private final LinkPages pages;
    private final VendorAnswers answers;
    private final Deposits deposits;
    private final Scanner scanner;

    LinkFileController(LinkDoor door, LinkPages pages, VendorAnswers answers, Deposits deposits, Scanner scanner) {
        this.door = door;
        this.pages = pages;
        this.answers = answers;
        this.deposits = deposits;
        this.scanner = scanner;
    }

    /**
     * @param kind the id of a kind of evidence
     * @param from typed, like {@code to}: a record that cannot be made keeps nothing of what was typed
     */
    record Form(
            @Nullable MultipartFile file,
            @NotBlank @Nullable String kind,

            @Nullable String from,
            @Nullable String to,
            @NotBlank @Size(max = 240) String name) {

        Form {
            name = Name.clean(name);
        }

        private LinkFile.Said said() {
            return new LinkFile.Said(String.valueOf(kind), first(), last(), name);
        }

        private @Nullable LocalDate first() {
            return Typed.day(from).orElse(null);
        }

        private @Nullable LocalDate last() {
            return Typed.day(to).orElse(null);
        }
    }

    @GetMapping("/fresh")
    ModelAndView fresh(
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String trouble,
            HttpServletRequest request) {
        var form = new Form(null, null, null, null, AnswererCookie.name(request));
        var errors = new BeanPropertyBindingResult(form, "fileForm");
        if (TOO_LARGE.equals(trouble))
            errors.addError(
                    said(new Unacceptable("large", "", deposits.largest().toMegabytes())));
        return door.open(token, request, link -> page(token, link, question).addAllObjects(errors.getModel()));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @PathVariable String question,
            @Valid @ModelAttribute("fileForm") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        return door.open(token, request, link -> {
            check(form, errors);
            var file = form.file();
            if (file == null || errors.hasErrors()) return page(token, link, question);
            door.count(link);
            try {
                keep(link, question, form, file);
            } catch (Unacceptable trouble) {
                errors.addError(said(trouble));
                return page(token, link, question);
            }
            AnswererCookie.keep(form.name(), request, response);
            return back(token, question);
        });
    }

    @PostMapping("/{file}/removal")
    ModelAndView destroy(
            @PathVariable String token,
            @PathVariable String question,
            @PathVariable UUID file,
            HttpServletRequest request) {
        return door.open(token, request, link -> {
            answers.remove(link.token(), file);
            return back(token, question);
        });
    }

    /** Most of what may be wrong with a file is said as it is on the shelf. */
    private static FieldError said(Unacceptable trouble) {
        var keys = new String[] {trouble.key() + ".fileForm.file", trouble.key() + ".piece.file"};
        return new FieldError(
                "fileForm", "file", null, false, keys, trouble.arguments().toArray(), null);
    }

    private void check(Form form, BindingResult errors) {
        var file = form.file();
        if (file == null || String.valueOf(file.getOriginalFilename()).isEmpty()) errors.rejectValue("file", "missing");
        checkDay("from", form.from(), errors);
        checkDay("to", form.to(), errors);
        var first = form.first();
        var last = form.last();
        if (first != null && last != null && last.isBefore(first)) errors.rejectValue("to", "before");
        var kind = form.kind();
        if (kind == null || errors.hasFieldErrors()) return;
        if (deposits.ofVendors().stream().noneMatch(it -> it.id().equals(kind))) errors.rejectValue("kind", "unknown");
        else if (!deposits.isEndKnown(kind, first, last)) errors.rejectValue("to", "needed");
    }

    private static void checkDay(String field, @Nullable String typed, BindingResult errors) {
        if (Typed.isNoDay(typed)) errors.rejectValue(field, "unreadable");
        else if (Typed.day(typed).filter(it -> !Deposits.isNear(it)).isPresent()) errors.rejectValue(field, "far");
    }

    private void keep(LinkPages.Link link, String question, Form form, MultipartFile file) {
        try {
            var copy = Files.createTempFile("demarc-link-", ".upload");
            try {
                file.transferTo(copy);
                var arrived = Arrived.of(copy, String.valueOf(file.getOriginalFilename()), deposits.largest());
                answers.add(link.token(), question, form.said(), arrived, scanner.scan(copy, arrived.name()));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private ModelAndView page(String token, LinkPages.Link link, String question) {
        return new ModelAndView("vendors/assurance/vendor-file")
                .addObject("token", token)
                .addObject("page", pages.of(link).on(question))
                .addObject("kinds", deposits.ofVendors())
                .addObject("largest", deposits.largest().toMegabytes());
    }

    private static ModelAndView back(String token, String question) {
        return new ModelAndView("redirect:/vendor-answers/" + token + "/questions/" + question);
    }
}
