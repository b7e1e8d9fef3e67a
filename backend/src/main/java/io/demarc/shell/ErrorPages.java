package io.demarc.shell;

import io.demarc.identity.Outside;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Trouble that came up before or after a handler: in a filter, or while a page was written. */
@Outside
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, Errors.SECONDS);
        String page =
                switch (status) {
                    case PAYLOAD_TOO_LARGE, CONTENT_TOO_LARGE -> "too-large";
                    case REQUEST_TIMEOUT -> "too-slow";
                    case TOO_MANY_REQUESTS -> "too-many";
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
                    case BAD_REQUEST -> isAboutTheBody(request) ? "too-large" : "unreadable";
                    case NOT_ACCEPTABLE -> "unreadable";
                    case FORBIDDEN -> "forbidden";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    default -> "trouble";
                };
        return new ModelAndView("shell/" + page, status);
    }

    /** More fields or parts than the container reads. */
    private static boolean isAboutTheBody(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        var trouble = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var kind = DatabaseTrouble.of(trouble);
        if (kind == DatabaseTrouble.GONE || kind == DatabaseTrouble.SLOW || kind.isPassing())
            return HttpStatus.SERVICE_UNAVAILABLE;
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? null : HttpStatus.resolve(code);
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
