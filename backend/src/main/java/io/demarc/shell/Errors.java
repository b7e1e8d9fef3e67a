package io.demarc.shell;

import io.demarc.kernel.NotFound;
import io.demarc.kernel.Refusal;
import io.demarc.shell.form.FormAgain;
import io.demarc.shell.form.FormAgain.Reason;
import io.demarc.shell.guard.TooMany;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Trouble, as a page that says what it is and what can be done: for a form, the form again. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** After which it is worth trying again. */
    static final String SECONDS = "5";

    private final FormAgain forms;
    private final MessageSource messages;

    Errors(FormAgain forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** An address that is none leads nowhere, like one that is unknown. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page("not-found", HttpStatus.NOT_FOUND, request);
    }

    /** A method that no page there takes, or what no page is: answered with what there is, and not logged. */
    @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeNotAcceptableException.class})
    ModelAndView notOffered(ErrorResponse trouble, HttpServletRequest request, HttpServletResponse response) {
        trouble.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        var status = HttpStatus.valueOf(trouble.getStatusCode().value());
        return page(status == HttpStatus.METHOD_NOT_ALLOWED ? "not-found" : "unreadable", status, request);
    }

    /** What no page of ours sends: without a field that its form always has, or with something else in it than it offers. */
    @ExceptionHandler({ServletRequestBindingException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unreadable(Exception trouble, HttpServletRequest request, HttpServletResponse response) {
        boolean ofTheAddress = trouble instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return ofTheAddress || !request.getMethod().equals("POST")
                ? notFound(request)
                : again(new Reason("unfit", word("again.unfit.text")), request, response);
    }

    @ExceptionHandler(TooMany.class)
    ModelAndView tooMany(TooMany trouble, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(trouble.seconds()));
        return page("too-many", HttpStatus.TOO_MANY_REQUESTS, request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden(HttpServletRequest request) {
        return page("forbidden", HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        String reason = word(refusal.key(), refusal.arguments().toArray());
        return again(new Reason("refused", reason), request, response);
    }

    /** Whatever the database or the disk refuses or could not wait for. What only reads has nothing to repeat. */
    @ExceptionHandler({
        DataAccessException.class,
        PersistenceException.class,
        TransactionException.class,
        MultipartException.class,
        UncheckedIOException.class,
        IOException.class
    })
    ModelAndView refusedByTheDatabase(Exception trouble, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var kind = DatabaseTrouble.of(trouble);
        switch (kind) {
            case GONE -> {
                LOG.warn("nothing can be read or kept just now: {}", trouble.getMessage());
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                return page("unavailable", HttpStatus.SERVICE_UNAVAILABLE, request);
            }
            case UNKNOWN -> throw trouble;
            case OVERTAKEN, BUSY, SLOW -> LOG.info("a request was overtaken or held up: {}", trouble.getMessage());
            case UNFIT -> LOG.warn("the database refused a request", trouble);
        }
        if (!request.getMethod().equals("POST")) response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (!request.getMethod().equals("POST"))
            return kind == DatabaseTrouble.UNFIT
                    ? page("not-found", HttpStatus.NOT_FOUND, request)
                    : page("unavailable", HttpStatus.SERVICE_UNAVAILABLE, request);
        String key = kind.key();
        return again(new Reason(key, word("again." + key + ".text")), request, response);
    }

    private ModelAndView again(Reason reason, HttpServletRequest request, HttpServletResponse response) {
        var refused = page("refused", HttpStatus.CONFLICT, request).addObject("reason", reason.text());
        var html = forms.typed(request).flatMap(typed -> forms.show(typed, reason, request, response));
        if (html.isPresent()) {
            var written = new ModelAndView((model, asked, answer) -> FormAgain.write(html.get(), answer));
            written.setStatus(HttpStatus.CONFLICT);
            return written;
        }
        return refused;
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Without the form: what was typed into it is still there to be copied. */
    private ModelAndView page(String name, HttpStatus status, HttpServletRequest request) {
        return new ModelAndView("shell/" + name, status).addObject("typed", forms.texts(request));
    }
}
