package io.demarc.identity.account;

import io.demarc.identity.Arrivals;
import io.demarc.identity.Credentials;
import io.demarc.identity.OneTimeLinks;
import io.demarc.identity.OneTimeLinks.Open;
import io.demarc.identity.Outside;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentPerson;
import io.demarc.text.EmailAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that a one-time link leads to: choose a password, or come in with the account that one has. It is the same
 * whoever has which accounts with that address (decision record 0024).
 */
@Outside
@Controller
@RequestMapping("/links/{token}")
class LinkController {

    private final OneTimeLinks links;
    private final Arrivals arrivals;
    private final Account account;
    private final Credentials credentials;
    private final NewPassword newPassword;
    private final CurrentPerson person;

    LinkController(
            OneTimeLinks links,
            Arrivals arrivals,
            Account account,
            Credentials credentials,
            NewPassword newPassword,
            CurrentPerson person) {
        this.links = links;
        this.arrivals = arrivals;
        this.account = account;
        this.credentials = credentials;
        this.newPassword = newPassword;
        this.person = person;
    }

    record Form(@Nullable String password, @Nullable String again) {}

    @GetMapping
    ModelAndView edit(@PathVariable String token, @ModelAttribute("linkForm") Form form) {
        return links.find(token).map(this::page).orElseGet(LinkController::gone);
    }

    @PostMapping
    ModelAndView update(@PathVariable String token, @ModelAttribute("linkForm") Form form, BindingResult errors) {
        var link = links.find(token);
        if (link.isEmpty()) return gone();
        newPassword.check(form.password(), form.again(), about(link.get()), errors);
        var password = newPassword.hash(form.password(), errors);
        if (password.isEmpty()) return page(link.get());
        return arrivals.choosePassword(token, link.get(), password.get())
                ? new ModelAndView("redirect:/sign-in?passwordSet")
                : gone();
    }

    /** Comes in with the account that one is signed in with, which takes the link, too. */
    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String token, @ModelAttribute("linkForm") Form form, BindingResult errors) {
        var link = links.find(token).filter(Open::isInvitation);
        if (link.isEmpty()) return gone();
        var me = holder(link.get());
        if (me.isEmpty()) return page(link.get());
        if (!isKnownElsewhere(link.get(), me.get()))
            return arrivals.accept(token, link.get(), me.get(), null)
                    ? new ModelAndView("redirect:/@" + link.get().slug() + "/")
                    : gone();
        newPassword.check(form.password(), form.again(), about(link.get()), errors);
        var password = newPassword.hash(form.password(), errors);
        if (password.isEmpty()) return page(link.get());
        return arrivals.accept(token, link.get(), me.get(), password.get())
                ? new ModelAndView("redirect:/sign-in?passwordSet")
                : gone();
    }

    /** Who is signed in with the address that the link is for. */
    private Optional<PersonId> holder(Open link) {
        var invited = EmailAddress.of(link.email());
        return person.get().filter(it -> EmailAddress.of(account.of(it).email()).equals(invited));
    }

    /** Whether the password was set by a link of another organization, where somebody may know it. */
    private boolean isKnownElsewhere(Open link, PersonId me) {
        return credentials
                .linkOf(me)
                .filter(it -> !it.equals(link.organization()))
                .isPresent();
    }

    private static Set<String> about(Open link) {
        return new HashSet<>(List.of(link.email(), link.name(), link.slug(), "demarc"));
    }

    private ModelAndView page(Open link) {
        var me = holder(link);
        return new ModelAndView("identity/link")
                .addObject("link", link)
                .addObject("theirs", link.isInvitation() && me.isPresent())
                .addObject("fresh", me.filter(it -> isKnownElsewhere(link, it)).isPresent());
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/link-gone", HttpStatus.GONE);
    }
}
