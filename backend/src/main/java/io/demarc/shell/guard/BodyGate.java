package io.demarc.shell.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Measures each body where the container reads it, which filters do not see: parameters and parts are read for them. */
@Configuration(proxyBeanMethods = false)
class BodyGate implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory container) {
        container.setProtocol(BoundedConnector.class.getName());
        container.addEngineValves(new Gate());
    }

    /** The page about a body that was not taken does not read it either. */
    @Bean
    static MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    private static final class Gate extends ValveBase {

        private Gate() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Supplier<Optional<OpenConnection>> connection = () -> BoundedConnector.connectionOf(request);
            var body = new MeasuredBody(request.getCoyoteRequest(), System::nanoTime, connection);
            connection.get().ifPresent(it -> it.works(System.nanoTime()));
            request.getCoyoteRequest().setInputBuffer(body);
            request.setAttribute(MeasuredBody.class.getName(), body);
            try {
                getNext().invoke(request, response);
            } finally {
                body.restore();
                connection.get().ifPresent(it -> it.waits(System.nanoTime()));
            }
        }
    }
}
