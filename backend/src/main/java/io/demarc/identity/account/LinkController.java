package io.demarc.identity.account;

import io.demarc.identity.OneTimeLinks;
import io.demarc.identity.OneTimeLinks.Open;
import io.demarc.identity.Outside;
import io.demarc.identity.People;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.CurrentPerson;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that a one-time link leads to: choose a password, or accept a membership (decision record 0008). */
@Outside
@Controller
@RequestMapping("/links/{token}")
class LinkController {

    private final OneTimeLinks links;
    private final People people;
    private final NewPassword newPassword;
    private final CurrentPerson person;
    private final TransactionTemplate transaction;

    LinkController(
            OneTimeLinks links,
            People people,
            NewPassword newPassword,
            CurrentPerson person,
            TransactionTemplate transaction) {
        this.links = links;
        this.people = people;
        this.newPassword = newPassword;
        this.person = person;
        this.transaction = transaction;
    }

    record Form(@Nullable String password, @Nullable String again) {}

    @GetMapping
    ModelAndView edit(@PathVariable String token, @ModelAttribute("linkForm") Form form) {
        return links.find(token).map(this::page).orElseGet(LinkController::gone);
    }

    @PostMapping
    ModelAndView update(@PathVariable String token, @ModelAttribute("linkForm") Form form, BindingResult errors) {
        Optional<Open> link = links.find(token);
        if (link.isEmpty()) return gone();
        if (link.get().offer() != null) return page(link.get());
        newPassword.check(form.password(), form.again(), Set.of(link.get().email(), "demarc"), errors);
        var password = newPassword.hash(form.password(), errors);
        if (password.isEmpty()) return page(link.get());
        return links.use(token, password.get()) ? new ModelAndView("redirect:/sign-in?passwordSet") : gone();
    }

    /** Accepts the membership: it takes the link, and being signed in as the one whom it was made for. */
    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String token) {
        var link = links.find(token).filter(it -> it.offer() != null);
        if (link.isEmpty()) return gone();
        var offer = link.get().offer();
        if (offer == null || !isTheirs(link.get())) return page(link.get());
        boolean accepted = CurrentOrganization.call(
                offer.organization(),
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    if (!links.accept(token, link.get().person())) return false;
                    people.accept(offer.member(), link.get().person());
                    return true;
                })));
        return accepted ? new ModelAndView("redirect:/@" + offer.slug() + "/") : gone();
    }

    private boolean isTheirs(Open link) {
        return person.get().filter(link.person()::equals).isPresent();
    }

    private ModelAndView page(Open link) {
        return new ModelAndView(link.offer() == null ? "identity/link" : "identity/offer")
                .addObject("link", link)
                .addObject("theirs", isTheirs(link));
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/link-gone", HttpStatus.GONE);
    }
}
