package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Somebody holds more connections than there are, and sends nothing over them that anybody could answer. */
@WireTest
@TestPropertySource(properties = "server.tomcat.max-connections=64")
class TrickleTests {

    private static final Duration BEARABLE = Duration.ofSeconds(8);

    @LocalServerPort
    int port;

    private final List<Socket> held = new ArrayList<>();

    @AfterEach
    void let_go() throws IOException {
        for (var each : held) each.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\nHost: loc",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\nemail=",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\nemail=",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1900000\r\n\r\nemail="
            })
    void who_trickles_over_all_connections_keeps_nobody_out(String begun) throws IOException {
        for (int i = 0; i < 200; i++) held.add(begin(begun));
        long began = System.nanoTime();
        var member = new Wire(port).signedIn("member");
        assertThat(member.get("/@demo/").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BEARABLE);
    }

    private Socket begin(String text) throws IOException {
        var socket = new Socket(InetAddress.getByName("localhost"), port);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
