package io.demarc.shell;

import io.demarc.identity.Member;
import io.demarc.listing.CsvFiles;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands their reader to handlers that write a list as a file. */
@Configuration(proxyBeanMethods = false)
class ReaderResolver implements MemberArgument {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CsvFiles.Reader.class;
    }

    @Override
    public CsvFiles.Reader of(MethodParameter parameter, HttpServletRequest request, Member me) {
        return new CsvFiles.Reader(RequestContextUtils.getLocale(request), me.zone());
    }
}
