package io.demarc.vendors.assurance;

import io.demarc.identity.HandedLinks;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Uuid7;
import io.demarc.text.Name;
import io.demarc.vendors.OfferingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link through which a vendor answers: shown once, to be handed over by whoever made it. */
@Controller
@RequestMapping("/offerings/{id}/vendor-link")
@Requires(Capability.EDIT_VENDORS)
class VendorLinkController {

    private static final List<Integer> DAYS = List.of(7, 14, 21, 30, 60);

    private final QuestionnaireLinks links;
    private final OfferingNames offerings;
    private final Sheets sheets;
    private final HandedLinks addresses;

    VendorLinkController(QuestionnaireLinks links, OfferingNames offerings, Sheets sheets, HandedLinks addresses) {
        this.links = links;
        this.offerings = offerings;
        this.sheets = sheets;
        this.addresses = addresses;
    }

    record Form(
            @NotBlank @Size(max = 240) String recipient,
            @NotNull @Nullable Integer days,
            @Nullable String all) {

        Form {
            recipient = Name.clean(recipient);
        }
    }

    @GetMapping("/fresh")
    String fresh(@PathVariable OfferingId id, ModelMap model) {
        var offering = offerings.of(id);
        model.addAttribute("linkForm", new Form(offering.vendor(), 21, null));
        return page(id, model);
    }

    @OnPage("/offerings/{id}/vendor-link/fresh")
    @PostMapping
    String create(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("linkForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model,
            RedirectAttributes once) {
        new Offer()
                .choice("days", DAYS.stream())
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
        if (errors.hasErrors() || form.days() == null) return page(id, model);
        var token = links.make(id, form.recipient(), Duration.ofDays(form.days()), form.all() != null, me);
        // Each is shown once under an address of its own: who presses twice is not handed the first one, which is over.
        once.addAttribute("made", Uuid7.next());
        once.addFlashAttribute("made", addresses.of("/vendor-answers/" + token.text()));
        once.addFlashAttribute("addressSaid", addresses.isSaid());
        return "redirect:/offerings/{id}/questionnaire";
    }

    @OnPage("/offerings/{id}/questionnaire")
    @PostMapping("/revocation")
    String revoke(@PathVariable OfferingId id, @Me Member me) {
        links.revoke(id, me);
        return "redirect:/offerings/{id}/questionnaire";
    }

    private String page(OfferingId id, ModelMap model) {
        var sheet = sheets.of(id);
        model.addAttribute("offering", offerings.of(id));
        model.addAttribute("days", DAYS);
        model.addAttribute(
                "toAsk",
                sheet.open().isPresent()
                        ? sheet.missing().size()
                        : sheet.again().size());
        model.addAttribute("count", sheet.questions().size());
        model.addAttribute("replaces", links.open(id).isPresent());
        return "vendors/assurance/link-form";
    }
}
