package io.demarc.shell.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * The page that somebody wanted who has to sign in first. It waits in their browser, so that the portal keeps nothing for
 * strangers, and leads nowhere but to a page of this portal.
 */
@Component
public class WantedPage implements RequestCache {

    private static final String COOKIE = "demarc-wanted";
    private static final int SECONDS = 600;
    private static final int MOST_CHARACTERS = 1500;

    /** Whether an address, as a browser sends it, is a page of this portal. */
    static boolean isLocal(String page) {
        return page.matches("/[@a-z][^\\\\\\p{Cntrl}]*");
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (!request.getMethod().equals("GET") || page.length() > MOST_CHARACTERS || !isLocal(page)) return;
        response.addCookie(StrangersCookie.of(COOKIE, StrangersCookie.encoded(page), SECONDS, request));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return StrangersCookie.read(COOKIE, request)
                .filter(WantedPage::isLocal)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (StrangersCookie.value(COOKIE, request).isPresent())
            response.addCookie(StrangersCookie.of(COOKIE, "", 0, request));
    }
}
