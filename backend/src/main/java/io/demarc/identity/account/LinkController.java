package io.demarc.identity.account;

import io.demarc.identity.Arrivals;
import io.demarc.identity.OneTimeLinks;
import io.demarc.identity.OneTimeLinks.Open;
import io.demarc.identity.Outside;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.identity.signin.KnownDevice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
    private final Holder holder;
    private final NewPassword newPassword;
    private final KnownDevice device;

    LinkController(OneTimeLinks links, Arrivals arrivals, Holder holder, NewPassword newPassword, KnownDevice device) {
        this.links = links;
        this.arrivals = arrivals;
        this.holder = holder;
        this.newPassword = newPassword;
        this.device = device;
    }

    record Form(@Nullable String password, @Nullable String again) {}

    @GetMapping
    ModelAndView edit(@PathVariable String token, @ModelAttribute("linkForm") Form form) {
        return links.find(token).map(this::page).orElseGet(LinkController::gone);
    }

    /** Where the password was chosen its holder signs in next, however many have tried that before. */
    @PostMapping
    ModelAndView update(
            @PathVariable String token,
            @ModelAttribute("linkForm") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = links.find(token);
        if (link.isEmpty()) return gone();
        var password = password(link.get(), form, errors);
        if (password.isEmpty()) return page(link.get());
        var account = arrivals.choosePassword(token, link.get(), password.get());
        if (account.isEmpty()) return gone();
        device.begin(request, response, account.get(), LoginName.of(link.get().email()));
        return new ModelAndView("redirect:/sign-in?passwordSet");
    }

    /** Comes in with the account that one is signed in with, which takes the link, too. */
    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String token, @ModelAttribute("linkForm") Form form, BindingResult errors) {
        var link = links.find(token).filter(Open::isInvitation);
        if (link.isEmpty()) return gone();
        var me = holder.of(link.get());
        if (me.isEmpty()) return page(link.get());
        if (!Holder.isKnownElsewhere(link.get(), me.get()))
            return arrivals.accept(token, link.get(), me.get(), null)
                    ? new ModelAndView("redirect:/@" + link.get().slug() + "/")
                    : gone();
        var password = password(link.get(), form, errors);
        if (password.isEmpty()) return page(link.get());
        return arrivals.accept(token, link.get(), me.get(), password.get())
                ? new ModelAndView("redirect:/sign-in?passwordSet")
                : gone();
    }

    /** Who has a link is nobody who waits for strangers. */
    private Optional<Hash> password(Open link, Form form, BindingResult errors) {
        var asker = Asker.person(link.personId());
        newPassword.check(asker, form.password(), form.again(), arrivals.about(link), errors);
        return newPassword.hash(asker, form.password(), errors);
    }

    private ModelAndView page(Open link) {
        var me = holder.of(link);
        return new ModelAndView("identity/link")
                .addObject("link", link)
                .addObject("theirs", link.isInvitation() && me.isPresent())
                .addObject(
                        "fresh",
                        me.filter(it -> Holder.isKnownElsewhere(link, it)).isPresent());
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/link-gone", HttpStatus.GONE);
    }
}
