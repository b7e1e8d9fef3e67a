package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The prices of an offering; one is added or changed at a time. */
@Controller
@RequestMapping("/offerings/{id}/prices")
@Requires(Capability.EDIT_VENDORS)
class PriceController {

    private final Offerings offerings;
    private final Prices prices;
    private final BusinessClock clock;

    PriceController(Offerings offerings, Prices prices, BusinessClock clock) {
        this.clock = clock;
        this.offerings = offerings;
        this.prices = prices;
    }

    record Form(
            @Nullable UUID price,
            @NotBlank @CodePointLength(max = 240) String item,
            @NotBlank String amount,
            @NotBlank @Pattern(regexp = "|[A-Za-z]{3}") String currency,
            @NotBlank @CodePointLength(max = 100) String per,
            @NotBlank String asOf,
            @CodePointLength(max = 240) @Nullable String written,
            @Nullable Integer version) {

        private static Form of(Price price) {
            var said = price.said();
            return new Form(
                    price.id(),
                    said.item(),
                    said.amount().toPlainString(),
                    said.currency(),
                    said.per(),
                    said.asOf().toString(),
                    said.written(),
                    price.version());
        }

        private Price.Said said() {
            return new Price.Said(
                    item.strip(),
                    Typed.amount(amount).orElseThrow(),
                    currency.toUpperCase(Locale.ROOT),
                    per.strip(),
                    Typed.day(asOf).orElseThrow(),
                    Typed.orNull(written));
        }

        private void check(BindingResult errors) {
            if (!errors.hasFieldErrors("amount") && Typed.amount(amount).isEmpty())
                errors.rejectValue("amount", "unreadable");
            if (Typed.isNoDay(asOf)) errors.rejectValue("asOf", "unreadable");
        }
    }

    @GetMapping
    String index(@PathVariable OfferingId id, @RequestParam(required = false) @Nullable UUID change, ModelMap model) {
        var form = change == null
                ? new Form(null, "", "", "EUR", "", clock.today().toString(), null, null)
                : Form.of(prices.find(id, change));
        model.addAttribute("priceForm", form);
        return page(id, model);
    }

    @OnPage("?change={price}")
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("priceForm") Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @Me Member me,
            ModelMap model) {
        int seen = form.version() == null ? -1 : form.version();
        boolean removes = then.equals("remove") && form.price() != null;
        if (!removes) form.check(errors);
        if (!removes && errors.hasErrors()) return page(id, model);
        if (form.price() == null) prices.add(id, form.said(), me);
        else if (removes) prices.remove(id, form.price(), seen, me);
        else prices.change(id, form.price(), seen, form.said(), me);
        return "redirect:/offerings/" + id + "/prices";
    }

    private String page(OfferingId id, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", offerings.find(id).facts().name());
        model.addAttribute("prices", prices.of(id));
        return "vendors/prices";
    }
}
