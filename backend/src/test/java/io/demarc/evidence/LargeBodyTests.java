package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.Wire;
import io.demarc.WireTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        assertThat(refused("/@demo/evidence", manager)).contains("/@demo/evidence/fresh?trouble=too-large");
    }

    @Test
    void whoever_has_only_a_link_is_told_as_well() throws IOException {
        var manager = new Wire(port).signedIn("vendors");
        var offering = manager.get("/@demo/offerings")
                .one("main tbody a[href*=/offerings/]")
                .attr("href");
        var form = manager.get(offering + "/vendor-link/fresh").one("form[action$=/vendor-link]");
        var fields = Page.fields(form);
        fields.put("recipient", List.of("Halden"));
        fields.put("all", List.of("true"));
        var made = manager.post(offering + "/vendor-link", fields).location();
        var address = manager.get(made).one("[data-link]").text();
        var files = address.substring(address.indexOf("/vendor-answers/")) + "/questions/VQ06/files";
        var told = refused(files, new Wire(port));
        assertThat(told).contains(files + "/fresh?trouble=too-large");
        assertThat(new Wire(port).get(told).one("#file-error").text()).contains("too large");
    }

    /** Where whoever begins to send five gigabytes is sent to. */
    private String refused(String path, Wire who) throws IOException {
        var cookies = who.cookies().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost:%d\r
                    Cookie: %s\r
                    Content-Type: multipart/form-data; boundary=between\r
                    Content-Length: 5368709120\r
                    \r
                    """.formatted(path, port, cookies).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains(" 302");
            return answer.lines()
                    .takeWhile(it -> !it.isEmpty())
                    .filter(it -> it.startsWith("Location:"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("Location: *", "");
        }
    }
}
