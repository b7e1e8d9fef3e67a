package io.demarc.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers must refuse, said with every answer: by the security chains, and where a request never came to one. */
@Configuration(proxyBeanMethods = false)
class SafeHeaders {

    /** Nothing may come from anywhere but here. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** Of pages about trouble, which nobody keeps. */
    static final Map<String, String> OF_TROUBLE = new TreeMap<>(Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cache-Control", "no-store"));

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** An address that no page of ours has is not found, whatever is odd about it. */
    @Bean
    RequestRejectedHandler oddAddresses() {
        return (request, response, why) -> response.sendError(404);
    }

    @Bean
    FilterRegistrationBean<Filter> headersOfTrouble() {
        return onEvery(DispatcherType.ERROR, OF_TROUBLE);
    }

    /** Of answers that are given before a request comes to a chain; how long an answer is kept is said where it is made. */
    @Bean
    FilterRegistrationBean<Filter> headersOfEarlyAnswers() {
        var all = new TreeMap<>(OF_TROUBLE);
        all.remove(HttpHeaders.CACHE_CONTROL);
        return onEvery(DispatcherType.REQUEST, all);
    }

    private static FilterRegistrationBean<Filter> onEvery(DispatcherType dispatch, Map<String, String> headers) {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            headers.forEach(((HttpServletResponse) response)::setHeader);
            chain.doFilter(request, response);
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(dispatch);
        return registration;
    }
}
