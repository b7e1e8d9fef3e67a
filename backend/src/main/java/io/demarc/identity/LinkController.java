package io.demarc.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that a one-time link leads to: choose a password. */
@Outside
@Controller
@RequestMapping("/links/{token}")
class LinkController {

    private final OneTimeLinks links;
    private final Credentials credentials;

    LinkController(OneTimeLinks links, Credentials credentials) {
        this.links = links;
        this.credentials = credentials;
    }

    record Form(@Nullable String password, @Nullable String again) {}

    @GetMapping
    ModelAndView edit(@PathVariable String token, @ModelAttribute("linkForm") Form form, Model model) {
        var link = links.find(token);
        if (link.isEmpty()) return gone();
        if (link.get().purpose() == OneTimeLinks.Purpose.INVITATION
                && credentials.exist(link.get().person())) return new ModelAndView("identity/link-known");
        return page(link.get());
    }

    @PostMapping
    ModelAndView update(@PathVariable String token, @ModelAttribute("linkForm") Form form, BindingResult errors) {
        Optional<OneTimeLinks.Open> link = links.find(token);
        if (link.isEmpty()) return gone();
        if (link.get().purpose() == OneTimeLinks.Purpose.INVITATION
                && credentials.exist(link.get().person())) return new ModelAndView("identity/link-known");
        NewPassword.check(form.password(), form.again(), link.get().email(), errors);
        if (errors.hasErrors()) return page(link.get());
        return links.use(token, NewPassword.text(form.password()))
                ? new ModelAndView("redirect:/sign-in?passwordSet")
                : gone();
    }

    private static ModelAndView page(OneTimeLinks.Open link) {
        return new ModelAndView("identity/link").addObject("link", link);
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/link-gone", HttpStatus.GONE);
    }
}
