package io.demarc.shell.form;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Answers requests for pages from within another request, as the portal's own servlet does from outside. */
@Component
class InnerPages {

    private final WebApplicationContext application;
    private @Nullable DispatcherServlet servlet;

    InnerPages(WebApplicationContext application) {
        this.application = application;
    }

    void get(PageRequest request, PageResponse response) throws ServletException, IOException {
        servlet(request.getServletContext()).service(request, response);
    }

    /** Made when it is needed first: what it dispatches to is not there before the application is. */
    private synchronized DispatcherServlet servlet(ServletContext context) throws ServletException {
        if (servlet != null) return servlet;
        var made = new DispatcherServlet(application);
        made.setPublishContext(false);
        made.setPublishEvents(false);
        made.init(new Config(context));
        return servlet = made;
    }

    private record Config(ServletContext context) implements ServletConfig {

        @Override
        public String getServletName() {
            return "pages";
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
