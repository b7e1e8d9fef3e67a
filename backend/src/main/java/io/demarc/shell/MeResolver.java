package io.demarc.shell;

import io.demarc.identity.Me;
import io.demarc.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands {@link Me} to handlers, and puts the page's transaction and the doorkeeper before them. */
@Configuration(proxyBeanMethods = false)
class MeResolver implements WebMvcConfigurer, HandlerMethodArgumentResolver {

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
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Me.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) throw new NotFound();
        return Doorkeeper.memberOf(http).orElseThrow(NotFound::new);
    }
}
