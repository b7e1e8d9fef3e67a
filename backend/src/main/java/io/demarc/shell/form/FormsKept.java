package io.demarc.shell.form;

import io.demarc.shell.form.FormAgain.Reason;
import io.demarc.tenancy.CurrentPerson;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever signs in with a form on the way comes to its page, filled with what they had typed: shown, never sent. In
 * between it waits in their own session, which all nodes share.
 */
@Component
public class FormsKept extends SavedRequestAwareAuthenticationSuccessHandler
        implements HandlerInterceptor, WebMvcConfigurer {

    /** In the query of the page to which somebody comes back. */
    private static final String KEPT = "kept";

    private static final String WAITING = Typed.class.getName();

    private final FormAgain forms;
    private final WantedPage wanted;
    private final CurrentPerson person;
    private final MessageSource messages;

    FormsKept(FormAgain forms, WantedPage wanted, CurrentPerson person, MessageSource messages) {
        setRequestCache(wanted);
        this.wanted = wanted;
        this.forms = forms;
        this.person = person;
        this.messages = messages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var typed = Carried.on(request)
                .filter(it -> person.get().filter(it::isOf).isPresent())
                .map(Carried::typed)
                .filter(it -> WantedPage.isLocal(it.page()));
        wanted.removeRequest(request, response);
        if (typed.isEmpty()) {
            super.onAuthenticationSuccess(request, response, authentication);
            return;
        }
        request.getSession().setAttribute(WAITING, typed.get());
        String page = typed.get().page();
        response.sendRedirect(page + (page.contains("?") ? "&" : "?") + KEPT);
    }

    /** Shows the page with what waits for it, once. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request instanceof PageRequest || request.getParameter(KEPT) == null) return true;
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(WAITING) instanceof Typed typed)
                || !typed.pagePath().equals(request.getRequestURI())) return true;
        session.removeAttribute(WAITING);
        var reason = new Reason("kept", messages.getMessage("again.kept.text", null, LocaleContextHolder.getLocale()));
        var html = forms.show(typed, reason, request, response);
        if (html.isEmpty()) return true;
        FormAgain.write(html.get(), response);
        return false;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Before the page's own transaction begins.
        registry.addInterceptor(this).order(-100);
    }
}
