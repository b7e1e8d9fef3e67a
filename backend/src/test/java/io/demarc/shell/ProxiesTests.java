package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Over the wire, since it is the container that says where a request comes from. */
class ProxiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | 203.0.113.9              | https | 127.0.0.1 false",
                "127.0.0.1               | 203.0.113.9              | https | 203.0.113.9 true",
                "10.0.0.0/8, 127.0.0.1   | 203.0.113.9              | https | 203.0.113.9 true",
                "127.0.0.0/8             | 198.51.100.1, 203.0.113.9 | http | 203.0.113.9 false",
                "127.0.0.1,198.51.100.0/24 | 203.0.113.9, 198.51.100.1 | https | 203.0.113.9 true",
                "10.0.0.0/8              | 203.0.113.9              | https | 127.0.0.1 false",
                "127.0.0.1,::1           | 2001:db8::7              | https | 2001:db8::7 true"
            })
    void only_a_named_proxy_says_where_a_request_comes_from(
            String named, String forwardedFor, String protocol, String seen) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        new Proxies(named == null ? "" : named).customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("seen", new Seen()).addMapping("/"));
        server.start();
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("X-Forwarded-Proto", protocol)
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo(seen);
        } finally {
            server.stop();
        }
    }

    private static final class Seen extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(request.getRemoteAddr() + " " + request.isSecure());
        }
    }
}
