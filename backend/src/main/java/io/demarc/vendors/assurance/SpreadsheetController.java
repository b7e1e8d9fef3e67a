package io.demarc.vendors.assurance;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.workbook.BrokenWorkbook;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaire as a spreadsheet, out and in again. */
@Controller
@RequestMapping("/offerings/{id}/spreadsheet")
@Requires(Capability.EDIT_VENDORS)
class SpreadsheetController {

    private final AnswerTables tables;
    private final FilledAnswers filled;
    private final OfferingNames offerings;

    SpreadsheetController(AnswerTables tables, FilledAnswers filled, OfferingNames offerings) {
        this.tables = tables;
        this.filled = filled;
        this.offerings = offerings;
    }

    record Form(@Nullable MultipartFile file) {

        boolean isMissing() {
            return file == null || file.isEmpty();
        }
    }

    @GetMapping
    String fresh(@PathVariable OfferingId id, ModelMap model) {
        // No file comes in an address: the form of this page is always empty.
        model.addAllAttributes(new BeanPropertyBindingResult(new Form(null), "sheetForm").getModel());
        return page(id, model);
    }

    @GetMapping("/questionnaire.xlsx")
    View show(@PathVariable OfferingId id, Locale locale) {
        offerings.of(id);
        return tables.download(tables.of(id), locale);
    }

    @OnPage("/offerings/{id}/spreadsheet")
    @PostMapping
    String create(
            @PathVariable OfferingId id,
            @ModelAttribute("sheetForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model,
            RedirectAttributes once)
            throws IOException {
        var file = form.file();
        if (file == null || form.isMissing()) {
            errors.rejectValue("file", "missing");
            return page(id, model);
        }
        try (var content = file.getInputStream()) {
            once.addFlashAttribute("taken", filled.take(id, tables.of(id).read(content), me));
            return "redirect:/offerings/{id}/spreadsheet";
        } catch (BrokenWorkbook broken) {
            errors.rejectValue("file", "broken");
            return page(id, model);
        }
    }

    private String page(OfferingId id, ModelMap model) {
        model.addAttribute("offering", offerings.of(id));
        return "vendors/assurance/spreadsheet";
    }
}
