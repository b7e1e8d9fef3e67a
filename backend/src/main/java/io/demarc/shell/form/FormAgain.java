package io.demarc.shell.form;

import io.demarc.identity.OnPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The one answer to whatever keeps a form from being taken: its page as it is now, with why, with what was typed, and with
 * what is saved beside it (decision record 0014). The page is asked for anew, so the form carries the present version, and
 * sending it again works.
 */
@Component
public class FormAgain {

    private static final int MOST_REDIRECTS = 3;

    private final InnerPages pages;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final MessageSource messages;

    FormAgain(
            InnerPages pages,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            MessageSource messages) {
        this.pages = pages;
        this.mappings = mappings;
        this.messages = messages;
    }

    /** Why a form comes back, as it is said on top of it. */
    public record Reason(String kind, String text) {}

    /** What a request sends to a form; empty where it sends none that has a page. */
    public Optional<Typed> typed(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        return form(request).map(form -> {
            var bare = Typed.of(request, page(form.value(), request), form.grows());
            return form.withText().isEmpty() || !bare.hasText()
                    ? bare
                    : Typed.of(request, page(form.withText(), request), form.grows());
        });
    }

    /** What a request sends in words, for where there is no form any more to show it in. */
    public List<String> texts(HttpServletRequest request) {
        return typed(request).filter(Typed::isBounded).map(Typed::texts).orElse(List.of());
    }

    /** The page with the form on it, as HTML; empty where the person has no such page (any more). */
    public Optional<String> show(Typed typed, Reason reason, HttpServletRequest request, HttpServletResponse response) {
        String path = typed.page().substring(request.getContextPath().length());
        var now = page(path, Map.of(), request, response);
        if (now.isEmpty()) return Optional.empty();
        var grown = typed.grows() ? page(path, typed.fields(), request, response) : now;
        var locale = LocaleContextHolder.getLocale();
        var filled = FilledPage.of(
                grown.orElse(now.get()), (key, argument) -> messages.getMessage(key, new Object[] {argument}, locale));
        filled.fill(typed, now.get());
        filled.say(messages.getMessage("again." + reason.kind(), null, locale), reason);
        return Optional.of(filled.html());
    }

    public static void write(String html, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getWriter().write(html);
    }

    /** The declaration of the handler that a request leads to. */
    private Optional<OnPage> form(HttpServletRequest request) {
        return handler(request).map(handler -> handler.getMethodAnnotation(OnPage.class));
    }

    private Optional<HandlerMethod> handler(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)
            return Optional.of(handler);
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var chain = mappings.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? Optional.of(handler)
                    : Optional.empty();
        } catch (Exception noSuchRoute) {
            return Optional.empty();
        }
    }

    private static String page(String where, HttpServletRequest request) {
        return request.getContextPath() + path(where, request);
    }

    private static String path(String where, HttpServletRequest request) {
        var values = new HashMap<String, @Nullable Object>();
        request.getParameterMap().forEach((name, given) -> values.put(name, given.length == 0 ? "" : given[0]));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
            variables.forEach((name, value) -> values.put(String.valueOf(name), value));
        String filled = UriComponentsBuilder.fromUriString(where)
                .encode()
                .build()
                .expand(name -> values.getOrDefault(name, ""))
                .toUriString();
        String own = request.getRequestURI().substring(request.getContextPath().length());
        return where.startsWith("/") ? filled : own + filled;
    }

    private Optional<String> page(
            String path, Map<String, List<String>> fields, HttpServletRequest request, HttpServletResponse response) {
        String next = path;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var page = new PageResponse(response);
            try {
                pages.get(new PageRequest(request, next, fields), page);
            } catch (ServletException | IOException trouble) {
                return Optional.empty();
            }
            if (page.isPage()) return Optional.of(page.html());
            String elsewhere = page.location();
            if (elsewhere == null || !elsewhere.startsWith(request.getContextPath() + "/")) return Optional.empty();
            next = elsewhere.substring(request.getContextPath().length());
        }
        return Optional.empty();
    }
}
