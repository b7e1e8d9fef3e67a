package io.demarc.shell;

import io.demarc.kernel.NotFound;
import io.demarc.kernel.Refusal;
import org.hibernate.exception.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Trouble, as a page that says what it is and what can be done. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final MessageSource messages;

    Errors(MessageSource messages) {
        this.messages = messages;
    }

    /** An id that is none leads nowhere, like one that is unknown. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return page("not-found", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden() {
        return page("forbidden", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal) {
        String reason =
                messages.getMessage(refusal.key(), refusal.arguments().toArray(), LocaleContextHolder.getLocale());
        return page("refused", HttpStatus.CONFLICT).addObject("reason", reason);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView stale() {
        return page("stale", HttpStatus.CONFLICT);
    }

    /** Two who do the same at once, which forms refuse one after the other: the database lets one of them through. */
    @ExceptionHandler({DataIntegrityViolationException.class, ConstraintViolationException.class})
    ModelAndView overtaken(RuntimeException trouble) {
        LOG.warn("the database refused a change", trouble);
        return page("stale", HttpStatus.CONFLICT);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView unavailable(Exception trouble) {
        LOG.warn("the database does not answer: {}", trouble.getMessage());
        return page("unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String name, HttpStatus status) {
        return new ModelAndView("shell/" + name, status);
    }
}
