package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.WireTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request says of its host leads nobody anywhere. Over the wire, where redirects are written. */
@WireTest
class HostHeaderTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/@demo",
                "/@demo/",
                "/@demo/use-cases?q=mail",
                "/organizations",
                "/account",
                "/sign-in",
                "/links/none"
            })
    void no_answer_says_the_host_of_its_request(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
    }
}
