package io.demarc.shell.form;

import io.demarc.text.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The address with which somebody failed to sign in: it is there again on the next page, from their own browser. */
@Configuration(proxyBeanMethods = false)
class TypedAddress implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COOKIE = "demarc-email";
    private static final int SECONDS = 60;

    /** Empty where there is none, or more than an address. */
    static String in(HttpServletRequest request) {
        String email = request.getParameter("email");
        return email == null || email.length() > EmailAddress.LONGEST ? "" : email;
    }

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(StrangersCookie.of(COOKIE, StrangersCookie.encoded(in(request)), SECONDS, request));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null)
            StrangersCookie.read(COOKIE, request)
                    .filter(email -> email.length() <= EmailAddress.LONGEST)
                    .ifPresent(email -> page.addObject("email", email));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sign-in");
    }
}
