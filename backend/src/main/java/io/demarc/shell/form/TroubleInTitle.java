package io.demarc.shell.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A form that comes back with an error summary says so in its title, which is what a screen reader reads first. The title
 * stands before the summary, so such a page is looked at when it is whole; most answers to what is sent have no page.
 */
@Component
class TroubleInTitle extends OncePerRequestFilter {

    private static final String TITLE = "<title>";

    /** How pages are asked for to which somebody was sent with what is wrong, or that show what would come of a form. */
    private static final Pattern TROUBLE = Pattern.compile("(?:^|&)(?:trouble|failed|shown)=");

    private final MessageSource messages;

    TroubleInTitle(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var query = request.getQueryString();
        return !request.getMethod().equals("POST")
                && (query == null || !TROUBLE.matcher(query).find());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var whole = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, whole);
        var type = whole.getContentType();
        if (type != null && type.startsWith("text/html")) {
            var page = new String(whole.getContentAsByteArray(), StandardCharsets.UTF_8);
            var error = messages.getMessage("form.error", null, request.getLocale());
            if (page.contains("dm-error-summary") && !page.contains(TITLE + error)) {
                whole.resetBuffer();
                whole.getOutputStream()
                        .write(page.replaceFirst(TITLE, TITLE + error + " ").getBytes(StandardCharsets.UTF_8));
            }
        }
        whole.copyBodyToResponse();
    }
}
