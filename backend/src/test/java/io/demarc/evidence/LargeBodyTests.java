package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Five gigabytes of evidence are refused by what is said of them, before any of it is sent. */
@WireTest
class LargeBodyTests {

    @LocalServerPort
    int port;

    @Test
    void five_gigabytes_are_refused_before_they_come() throws IOException {
        var manager = new Wire(port).signedIn("vendors");
        var cookies = manager.cookies().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                    POST /@demo/evidence HTTP/1.1\r
                    Host: localhost:%d\r
                    Cookie: %s\r
                    Content-Type: multipart/form-data; boundary=between\r
                    Content-Length: 5368709120\r
                    \r
                    """.formatted(port, cookies).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains(" 302");
            assertThat(answer.lines().takeWhile(it -> !it.isEmpty()))
                    .anyMatch(
                            it -> it.startsWith("Location:") && it.contains("/@demo/evidence/fresh?trouble=too-large"));
        }
    }
}
