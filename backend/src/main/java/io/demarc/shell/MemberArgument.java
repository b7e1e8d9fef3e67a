package io.demarc.shell;

import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What handlers are handed of the member who asks: nothing is found for anybody else. */
interface MemberArgument extends WebMvcConfigurer, HandlerMethodArgumentResolver {

    Object of(MethodParameter parameter, HttpServletRequest request, Member me);

    @Override
    default void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    default Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) throw new NotFound();
        return of(parameter, http, Doorkeeper.memberOf(http).orElseThrow(NotFound::new));
    }
}
