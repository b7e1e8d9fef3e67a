package io.demarc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever reads an answer may be slow: none is written while a transaction, and with it a connection, is held. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
class WritingHoldsNothing extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public PrintWriter getWriter() throws IOException {
                check();
                return super.getWriter();
            }

            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                check();
                return super.getOutputStream();
            }

            private void check() {
                if (TransactionSynchronizationManager.isActualTransactionActive())
                    throw new IllegalStateException(request.getRequestURI() + " writes its answer in a transaction");
            }
        });
    }
}
