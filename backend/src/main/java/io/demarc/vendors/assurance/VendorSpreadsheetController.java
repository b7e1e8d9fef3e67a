package io.demarc.vendors.assurance;

import io.demarc.identity.Outside;
import io.demarc.text.Name;
import io.demarc.vendors.assurance.workbook.BrokenWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of a link as a spreadsheet, which is passed around at the vendor and comes back. */
@Outside
@Controller
@RequestMapping("/vendor-answers/{token}/spreadsheet")
class VendorSpreadsheetController {

    private final LinkDoor door;
    private final LinkPages pages;
    private final AnswerTables tables;
    private final VendorAnswers answers;

    VendorSpreadsheetController(LinkDoor door, LinkPages pages, AnswerTables tables, VendorAnswers answers) {
        this.door = door;
        this.pages = pages;
        this.tables = tables;
        this.answers = answers;
    }

    record Form(
            @Nullable MultipartFile file,
            @NotBlank @Size(max = 240) String name) {

        Form {
            name = Name.clean(name);
        }
    }

    @GetMapping
    ModelAndView fresh(@PathVariable String token, HttpServletRequest request) {
        return door.open(token, request, link -> page(token, link)
                .addObject("sheetForm", new Form(null, AnswererCookie.name(request))));
    }

    @GetMapping("/questionnaire.xlsx")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return door.open(token, request, link -> new ModelAndView(tables.download(tables.of(pages.of(link)), locale)));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @Valid @ModelAttribute("sheetForm") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes once) {
        return door.open(token, request, link -> {
            var file = form.file();
            if (file == null || file.isEmpty()) errors.rejectValue("file", "missing");
            if (file == null || errors.hasErrors()) return page(token, link);
            door.count(link);
            try (var content = file.getInputStream()) {
                var filled = tables.of(pages.of(link)).read(content);
                once.addFlashAttribute("taken", answers.take(link.token(), filled, form.name()));
            } catch (BrokenWorkbook broken) {
                errors.rejectValue("file", "broken");
                return page(token, link);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
            AnswererCookie.keep(form.name(), request, response);
            return new ModelAndView("redirect:/vendor-answers/" + token + "/spreadsheet");
        });
    }

    private ModelAndView page(String token, LinkPages.Link link) {
        return new ModelAndView("vendors/assurance/vendor-spreadsheet")
                .addObject("token", token)
                .addObject("page", pages.of(link));
    }
}
