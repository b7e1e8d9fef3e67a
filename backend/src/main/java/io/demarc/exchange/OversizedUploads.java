package io.demarc.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends who uploads too large a file back to the form, which says so. The form's token would stand in a body that nobody
 * reads, so without this the answer would be that it is missing. The body is measured, which is hardly more than the file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OversizedUploads extends OncePerRequestFilter {

    static final String TROUBLE = "too-large";

    private static final Pattern UPLOADS = Pattern.compile(".*/imports");

    private final DataSize most;

    OversizedUploads(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getContentLengthLong() <= most.toBytes()
                || !UPLOADS.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect(request.getContextPath() + "/imports/fresh?trouble=" + TROUBLE);
    }
}
