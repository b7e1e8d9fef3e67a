package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent to the portal, over the wire: the container reads it. */
@WireTest
class BodyTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Test
    void who_sends_slowly_keeps_nobody_waiting() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 210; i++) slow.add(begin("/sign-in", FORM, 1000, "email="));
            long began = System.nanoTime();
            var member = new Wire(port).signedIn("member");
            assertThat(member.get("/@demo/").status()).isEqualTo(200);
            // Signing in and two pages.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON.multipliedBy(3));
        } finally {
            for (var each : slow) each.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in,application/x-www-form-urlencoded,62914560",
        "/sign-in,multipart/form-data; boundary=x,62914560",
        "/@demo/imports,multipart/form-data; boundary=x,62914560",
        "/links/nonsense,application/x-www-form-urlencoded,1900000"
    })
    void much_from_a_stranger_is_refused_before_it_is_read(String path, String type, int length) throws IOException {
        try (var socket = begin(path, type, length, "x".repeat(10))) {
            socket.setSoTimeout((int) SOON.multipliedBy(10).toMillis());
            if (length < 2_000_000) socket.getOutputStream().write(new byte[length - 10]);
            assertThat(firstLine(socket)).contains("413");
        }
    }

    /** By the portal, and beyond 2 MB by the container. */
    @ParameterizedTest
    @ValueSource(ints = {1_900_000, 3_000_000})
    void a_stranger_who_sends_too_much_is_told_so(int length) {
        var page = new Wire(port).post("/sign-in", Map.of("email", List.of("a".repeat(length))));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.one("h1").text()).isEqualTo("This is too large");
    }

    @Test
    void a_member_may_send_a_form_but_no_file_where_no_file_is_taken() {
        var member = new Wire(port).signedIn("lead");
        assertThat(member.post("/@demo/use-cases", Map.of("name", List.of("a".repeat(1_000_000))))
                        .status())
                .isNotEqualTo(413);
        assertThat(member.post("/@demo/use-cases", Map.of("name", List.of("a".repeat(3_000_000))))
                        .status())
                .isEqualTo(413);
        assertThat(member.upload("/@demo/use-cases", new byte[3_000_000]).status())
                .isEqualTo(413);
    }

    @Test
    void more_fields_than_any_form_has_are_refused_with_a_page() {
        var fields = new java.util.TreeMap<String, List<String>>();
        for (int i = 0; i < 1100; i++) fields.put("field" + i, List.of("1"));
        var page = new Wire(port).signedIn("lead").post("/@demo/use-cases", fields);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.one("h1").text()).isEqualTo("This is too large");
    }

    private Socket begin(String path, String type, int length, String first) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s")
                        .formatted(path, type, length, first)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) line.append((char) next);
        return line.toString();
    }
}
