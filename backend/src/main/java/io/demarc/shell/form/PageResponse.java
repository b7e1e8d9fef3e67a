package io.demarc.shell.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Takes a page that was asked for in the course of another request: nothing of it reaches the browser by itself. */
class PageResponse extends ContentCachingResponseWrapper {

    private int status = SC_OK;
    private @Nullable String location;

    PageResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isPage() {
        return status == SC_OK && location == null;
    }

    /** Where the page sends its reader instead; null where it does not. */
    @Nullable
    String location() {
        return location;
    }

    String html() {
        return new String(getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, @Nullable String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String to) {
        location = to;
    }

    @Override
    public void sendRedirect(String to, int code, boolean clear) {
        location = to;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Location")) location = value;
        else super.setHeader(name, value);
    }

    @Override
    public void flushBuffer() throws IOException {
        // What is kept is not sent.
    }
}
