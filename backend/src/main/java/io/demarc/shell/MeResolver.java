package io.demarc.shell;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;

/** Hands {@link Me} to handlers, and puts the page's transaction and the doorkeeper before them. */
@Configuration(proxyBeanMethods = false)
class MeResolver implements MemberArgument {

    private final PageTransaction transaction;
    private final Doorkeeper doorkeeper;

    MeResolver(PageTransaction transaction, Doorkeeper doorkeeper) {
        this.transaction = transaction;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(transaction);
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Me.class);
    }

    @Override
    public Member of(MethodParameter parameter, HttpServletRequest request, Member me) {
        return me;
    }
}
