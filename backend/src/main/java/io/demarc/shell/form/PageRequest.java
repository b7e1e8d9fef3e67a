package io.demarc.shell.form;

import io.demarc.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Asks for a page in the course of another request, in the name of the same person. */
class PageRequest extends HttpServletRequestWrapper {

    private final String path;
    private final @Nullable String query;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    /**
     * @param path with its query, below the mount
     * @param more what else is asked with
     */
    PageRequest(HttpServletRequest request, String path, Map<String, List<String>> more) {
        super(request);
        var parts = UriComponentsBuilder.fromUriString(path).build();
        this.path = Optional.ofNullable(parts.getPath()).orElse("/");
        this.query = parts.getQuery();
        more.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        parts.getQueryParams()
                .forEach((name, values) -> parameters.put(
                        decoded(name),
                        values.stream()
                                .map(value -> value == null ? "" : decoded(value))
                                .toArray(String[]::new)));
    }

    private static String decoded(String text) {
        return Text.clean(UriUtils.decode(text, StandardCharsets.UTF_8));
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getRequestURI());
    }

    @Override
    public String getServletPath() {
        return decoded(path);
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }
}
