package io.demarc.shell;

import io.demarc.identity.Member;
import io.demarc.identity.SubjectArgument;
import io.demarc.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.servlet.HandlerMapping;

/** Hands handlers the subject that their path names, as the modules find it through the member who asks. */
@Configuration(proxyBeanMethods = false)
class SubjectResolver implements MemberArgument {

    private final List<SubjectArgument> arguments;

    SubjectResolver(List<SubjectArgument> arguments) {
        this.arguments = arguments;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return argument(parameter).isPresent();
    }

    @Override
    public Object of(MethodParameter parameter, HttpServletRequest request, Member me) {
        return argument(parameter).orElseThrow().find().apply(id(request), me);
    }

    private Optional<SubjectArgument> argument(MethodParameter parameter) {
        return arguments.stream()
                .filter(it -> parameter.hasParameterAnnotation(it.on()))
                .findFirst();
    }

    /** An id that is none leads nowhere, like one that is unknown. */
    private static UUID id(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String id)
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException noId) {
                throw new NotFound();
            }
        throw new NotFound();
    }
}
