package io.demarc.vendors.assurance;

import io.demarc.identity.entry.Network;
import io.demarc.identity.entry.TooManyTries;
import io.demarc.identity.entry.Tries;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets whoever has a link in, and nobody else: works in the name of the organization whose link it is. What is over says so, and
 * what never was is not found.
 */
@Component
class LinkDoor {

    private final LinkPages pages;
    private final Tries tries;

    LinkDoor(LinkPages pages, Tries tries) {
        this.pages = pages;
        this.tries = tries;
    }

    ModelAndView open(String token, HttpServletRequest request, Function<LinkPages.Link, ModelAndView> work) {
        try {
            var parsed = LinkToken.of(token).orElseThrow(NotFound::new);
            return CurrentOrganization.<ModelAndView, RuntimeException>call(parsed.organization(), () -> {
                var link = pages.find(parsed);
                if (link.isOver()) return over(link);
                try {
                    return work.apply(link);
                } catch (AssuranceRefusal overtaken) {
                    var now = pages.find(parsed);
                    if (!now.isOver()) throw overtaken;
                    return over(now);
                }
            });
        } catch (NotFound none) {
            tries.unknownLink(Network.of(request.getRemoteAddr()));
            throw none;
        } catch (TooManyTries many) {
            return new ModelAndView("vendors/assurance/vendor-wait", HttpStatus.TOO_MANY_REQUESTS)
                    .addObject("minutes", many.minutes());
        }
    }

    /** Counts what is kept through a link: more than people can type has to wait. */
    void count(LinkPages.Link link) {
        tries.onLink(link.id().toString());
    }

    private static ModelAndView over(LinkPages.Link link) {
        return new ModelAndView("vendors/assurance/vendor-over", HttpStatus.GONE).addObject("link", link);
    }
}
