package io.demarc.shell.form;

import io.demarc.identity.signin.Failure;
import io.demarc.shell.form.FormAgain.Reason;
import io.demarc.tenancy.CurrentPerson;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;

/**
 * A form whose token is missing or of another session: whoever filled it was signed out since. The page on which they sign
 * in again carries along what was typed; who signed in again elsewhere gets the form at once.
 */
@Component
public class SignedOut implements AccessDeniedHandler {

    private final FormAgain forms;
    private final CurrentPerson person;
    private final ObjectProvider<ViewResolver> views;
    private final MessageSource messages;

    SignedOut(
            FormAgain forms,
            CurrentPerson person,
            @Qualifier("thymeleafViewResolver") ObjectProvider<ViewResolver> views,
            MessageSource messages) {
        this.forms = forms;
        this.person = person;
        this.views = views;
        this.messages = messages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (response.isCommitted()) return;
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var filled = filled(request);
        if (person.get().isEmpty())
            signIn(request, response, Map.of("again", true), filled.filter(it -> !it.mark()
                    .isEmpty()));
        else formAgain(request, response, filled);
    }

    /** Signing in failed: the address and what the page carried stay on it. */
    public void failed(HttpServletRequest request, HttpServletResponse response, Failure failure)
            throws IOException, ServletException {
        var carried = Carried.on(request);
        if (carried.isEmpty()) {
            TypedAddress.keep(request, response);
            response.sendRedirect("/sign-in?" + failure.query());
        } else signIn(request, response, Map.of("failed", failure), carried);
    }

    private Optional<Carried> filled(HttpServletRequest request) {
        var mark = FormTokens.markOn(request);
        return Carried.on(request)
                .or(() -> forms.typed(request).filter(Typed::isBounded).map(typed -> new Carried(typed, mark)));
    }

    /** Somebody else's words are not shown; the form is. */
    private void formAgain(HttpServletRequest request, HttpServletResponse response, Optional<Carried> filled)
            throws IOException, ServletException {
        var me = person.get().orElseThrow();
        var locale = LocaleContextHolder.getLocale();
        var reason = new Reason("signed-out", messages.getMessage("again.signed-out.text", null, locale));
        var html = filled.map(it -> it.isOf(me) ? it.typed() : it.typed().withoutFields())
                .flatMap(typed -> forms.show(typed, reason, request, response));
        response.setStatus(HttpStatus.CONFLICT.value());
        if (html.isPresent()) FormAgain.write(html.get(), response);
        else render("shell/signed-out", Map.of(), request, response);
    }

    private void signIn(
            HttpServletRequest request, HttpServletResponse response, Map<String, ?> why, Optional<Carried> carried)
            throws IOException, ServletException {
        var model = new LinkedHashMap<String, Object>(why);
        model.put("email", TypedAddress.in(request));
        model.put("carried", carried.map(Carried::hiddenFields).orElse(Map.of()));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        render("identity/sign-in", model, request, response);
    }

    private void render(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var view = views.getObject().resolveViewName(name, LocaleContextHolder.getLocale());
            Objects.requireNonNull(view).render(model, request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
