package io.demarc.identity.account;

import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Outside;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentPerson;
import io.demarc.text.Name;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: how pages look to them, and where they are signed in. */
@Outside
@Controller
@RequestMapping("/account")
class AccountController {

    private static final List<String> THEMES = List.of("light", "dark");

    private final Account account;
    private final CurrentPerson person;
    private final Clock clock;

    AccountController(Account account, CurrentPerson person, Clock clock) {
        this.account = account;
        this.person = person;
        this.clock = clock;
    }

    record Form(
            @Nullable String name,
            @Nullable String theme,
            @Nullable String zone,
            @Nullable String version) {}

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String done, Model model) {
        var mine = account.of(me());
        model.addAttribute("accountForm", new Form(mine.name(), mine.theme(), mine.zone(), mine.version()));
        return page(mine, done, model);
    }

    @OnPage("/account")
    @PostMapping
    String update(@ModelAttribute("accountForm") Form form, BindingResult errors, Model model) {
        String zone = Objects.requireNonNullElse(form.zone(), "");
        if (zone.isBlank()) errors.rejectValue("zone", "unknown");
        new Offer()
                .choice("theme", THEMES.stream())
                .choice("zone", Zones.offered(account.of(me()).zone()))
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
        // A form of before had no such field, and leaves the name as it is.
        var name = Name.of(form.name() == null ? account.of(me()).name() : form.name());
        if (name.isEmpty()) errors.rejectValue("name", "missing");
        else if (Name.clean(form.name()).codePoints().count() > 120) errors.rejectValue("name", "long");
        if (errors.hasErrors()) return page(account.of(me()), null, model);
        String theme = form.theme() == null || form.theme().isBlank() ? null : form.theme();
        account.prefer(me(), form.version(), name.orElseThrow(), zone, theme);
        return "redirect:/account?done=saved";
    }

    /** Ends every session, this one too. */
    @PostMapping("/sign-out")
    String signOutEverywhere() {
        account.signOutEverywhere(me());
        return "redirect:/sign-in?signedOut";
    }

    private PersonId me() {
        return person.get().orElseThrow();
    }

    private String page(Account.Shown mine, @Nullable String done, Model model) {
        model.addAttribute("account", mine);
        model.addAttribute("done", "saved".equals(done) || "password".equals(done) ? done : null);
        model.addAttribute("regions", Zones.regions(mine.zone(), clock.instant()));
        return "identity/account";
    }
}
