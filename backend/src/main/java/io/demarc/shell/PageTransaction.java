package io.demarc.shell;

import io.demarc.identity.Costly;
import io.demarc.identity.Outside;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * One read transaction per page: all that a page asks of the database is one snapshot, bound once. It ends before the
 * page is rendered, so that a slow reader holds no connection. Nothing is ever written in it, so it is rolled back.
 */
@Component
class PageTransaction implements HandlerInterceptor, HandlerExceptionResolver, Ordered {

    private static final String STATUS = PageTransaction.class.getName();

    private final PlatformTransactionManager transactions;

    PageTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && reads(request, method)) {
            var definition = new DefaultTransactionDefinition();
            definition.setReadOnly(true);
            var status = transactions.getTransaction(definition);
            status.setRollbackOnly();
            request.setAttribute(STATUS, status);
        }
        return true;
    }

    private static boolean reads(HttpServletRequest request, HandlerMethod method) {
        return request.getMethod().equals("GET")
                && !method.getBeanType().isAnnotationPresent(Outside.class)
                && !method.hasMethodAnnotation(Outside.class)
                // It has transactions of its own, and must not hold a second connection beside them.
                && !method.hasMethodAnnotation(Costly.class);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        end(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception trouble) {
        end(request);
    }

    /** Ends before the page about the trouble is rendered, too; what that page says is for others to decide. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        end(request);
        return null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private void end(HttpServletRequest request) {
        if (request.getAttribute(STATUS) instanceof TransactionStatus status) {
            request.removeAttribute(STATUS);
            transactions.rollback(status);
        }
    }
}
