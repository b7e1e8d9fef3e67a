package io.demarc.shell;

import io.demarc.text.Text;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for text: whoever reads a parameter, from a query, a form or a part of an upload, reads it as {@link Text#clean}
 * leaves it. What is nothing but space is nothing. Passwords are as they were typed. A parameter whose name no page of the
 * portal has written is none; how many there may be, and how much they may hold together, the server bounds.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CleanParameters extends OncePerRequestFilter {

    private static final Set<String> PASSWORDS = Set.of("password", "again", "current");
    private static final int LONGEST_NAME = 100;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new Cleaned(request), response);
        } catch (ServletException | InvalidParameterException trouble) {
            var answer = unreadable(trouble);
            if (answer.isEmpty() || response.isCommitted()) throw ours(trouble);
            response.sendError(answer.getAsInt());
        }
    }

    /** The container takes a parameter that cannot be read for the sender's fault, and logs nothing of it: not where it is ours. */
    private static ServletException ours(Exception trouble) throws ServletException {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof IOFileUploadException copied) return new ServletException(copied.getCause());
        if (trouble instanceof ServletException other) return other;
        throw (RuntimeException) trouble;
    }

    /**
     * What to answer to bytes that are no characters, escapes that stand for none, and parts that are none or more than are
     * read: whoever reads a parameter first meets them, wherever that is. They are no fault of ours that a log has to tell
     * with all its callers; a disk that is full or broken is.
     */
    private static OptionalInt unreadable(Throwable trouble) {
        if (DatabaseTrouble.of(trouble) != DatabaseTrouble.UNKNOWN) return OptionalInt.empty();
        for (var cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof InvalidParameterException unreadable && isTheirs(unreadable.getCause()))
                return OptionalInt.of(unreadable.getErrorCode());
        return OptionalInt.empty();
    }

    private static boolean isTheirs(@Nullable Throwable why) {
        return switch (why) {
            // Whatever went wrong while a part was copied to our disk: from where it came, or where it was to go.
            case IOFileUploadException copied -> isOfTheirLine(copied.getCause());
            case FileUploadException _ -> true;
            case CharacterCodingException _ -> true;
            case CharConversionException _ -> true;
            case MalformedStreamException _ -> true;
            case null, default -> false;
        };
    }

    private static boolean isOfTheirLine(@Nullable Throwable why) {
        return why instanceof MalformedStreamException
                || why instanceof EOFException
                || why instanceof SocketTimeoutException
                || why instanceof BadRequestException;
    }

    /** A page about trouble shows what was typed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.chars().allMatch(it -> it > ' ' && it <= '~');
    }

    /** Nothing is remembered: the parts of an upload join the parameters later. */
    private static final class Cleaned extends HttpServletRequestWrapper {

        private Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = read(() -> super.getParameter(name));
            return value == null || !isName(name) ? null : clean(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = read(() -> super.getParameterValues(name));
            return values == null || !isName(name) ? null : clean(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            var read = read(super::getParameterMap);
            if (read != null)
                read.forEach((name, values) -> {
                    if (isName(name)) all.put(name, clean(name, values));
                });
            return Collections.unmodifiableMap(all);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        /** The page about parameters that cannot be read is shown without them. */
        private <T> @Nullable T read(Supplier<? extends @Nullable T> parameters) {
            try {
                return parameters.get();
            } catch (InvalidParameterException unreadable) {
                if (getDispatcherType() != DispatcherType.ERROR) throw unreadable;
                return null;
            }
        }

        private static String[] clean(String name, String[] values) {
            var clean = new String[values.length];
            for (int i = 0; i < values.length; i++) clean[i] = clean(name, values[i]);
            return clean;
        }

        private static String clean(String name, String value) {
            return PASSWORDS.contains(name) ? value : Text.clean(value);
        }
    }
}
