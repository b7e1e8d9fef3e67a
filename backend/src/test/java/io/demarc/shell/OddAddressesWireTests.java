package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.WireTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses and headers that no link of ours has: each leads to a page that says so, never to an empty one or a bare error. */
@WireTest
@ExtendWith(OutputCaptureExtension.class)
class OddAddressesWireTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/@demo;x/",
                "/@demo;x=1/use-cases",
                "/@demo/use-cases;jsessionid=1",
                "/;/",
                "/sign-in;x",
                "//",
                "//sign-in",
                "/@demo//use-cases",
                "/..;/sign-in",
                "/@demo/..;/@globex/",
                "/%2e%2e/sign-in",
                "/@demo/../@globex/",
                "/@demo/%2e%2e/",
                "/@demo/a%2fb",
                "/@demo/a%5cb",
                "/@demo/a%00b",
                "/%00",
                "/a%0ab",
                "/a%0d%0aSet-Cookie:x=y",
                "/%zz",
                "/%",
                "/@demo/%c3%28",
                "/%ff%fe",
                "/a%25%32%66b",
                "/@demo/use-cases?name=%zz",
                "/sign-in?x=%00",
                "/@demo/use-cases?q=%c3%28",
                "/a|b",
                "/a^b",
                "/a{b}",
                "/sign-in?x={y}[z]",
                "/a\"b<c>",
                "/a`b",
                "/assets/nothing.css",
                "/assets/",
                "/error",
                "/nothing",
                "/@",
                "/@demo",
                "/@nobody",
                "/@%20/",
            })
    void every_address_leads_to_a_page(String path) throws IOException {
        var answer = answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        check(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: demarc=\u0000\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: demarc=%00\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: demarc=AAAA\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: demarc=AGEA\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: local host\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: a_b<>\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: \u0000\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept-Language: \u00ff\u00fe\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept-Language: xx-" + "y" + "\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept: nonsense\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: nonsense\r\n",
                "TRACE /sign-in HTTP/1.1\r\nHost: localhost\r\n",
                "FOO /sign-in HTTP/1.1\r\nHost: localhost\r\n",
                "PUT /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n",
                "OPTIONS /sign-in HTTP/1.1\r\nHost: localhost\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 0\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 0\r\n",
                "POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n",
            })
    void odd_headers(String head) throws IOException {
        var answer = answer(head + "Connection: close\r\n\r\n");
        check(answer);
    }

    /** A page with a heading, and what browsers must refuse; or a way to one. */
    private static void check(String answer) {
        int status = Integer.parseInt(answer.split(" ", 3)[1].strip());
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        if (status == 302) {
            assertThat(head).contains("Location: /").doesNotContain("Location: //");
            for (String header : SafeHeaders.OF_TROUBLE.keySet())
                assertThat(head.lines().filter(line -> line.startsWith(header + ":")))
                        .as(header)
                        .hasSize(1);
            return;
        }
        assertThat(answer).contains("<h1").doesNotContain("Apache Tomcat", "HTTP Status", "Whitelabel");
        assertThat(answer).containsOnlyOnce("<h1");
        for (String header : SafeHeaders.OF_TROUBLE.keySet())
            assertThat(head.lines().filter(line -> line.startsWith(header + ":")))
                    .as(header)
                    .hasSize(1);
        assertThat(head)
                .contains("Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin");
        assertThat(status).isIn(200, 400, 401, 404, 405);
    }

    /** Strangers send them as often as they like: a line for each, or its callers, would fill the disk. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /sign-in                |multipart/form-data            |a=b                    |400|Demarc cannot read this request
            POST /sign-in                |multipart/form-data; boundary=x|--x~broken             |400|Demarc cannot read this request
            POST /links/none             |multipart/form-data; boundary=x|--x                    |401|
            POST /@demo/imports          |multipart/form-data            |                       |400|Demarc cannot read this request
            POST /sign-in                |multipart/form-data; boundary=x|PARTS                  |413|This is too large
            POST /sign-in                |application/x-www-form-urlencoded|email=%zz            |400|Demarc cannot read this request
            POST /sign-in                |application/x-www-form-urlencoded|email=%c3%28         |400|Demarc cannot read this request
            GET /links/none/acceptance   |nonsense                       |                       |405|Not found
            GET /links/none/acceptance?x=%zz|nonsense                       |                       |400|Demarc cannot read this request
            """)
    void a_body_that_cannot_be_read_is_answered_and_not_logged(
            String line, String type, @Nullable String said, int status, @Nullable String title, CapturedOutput output)
            throws IOException {
        String body = "PARTS".equals(said)
                ? "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(100) + "--x--\r\n"
                : String.valueOf(said == null ? "" : said).replace("~", "\r\n");
        int before = output.getAll().length();
        var answer = answer(
                "%s HTTP/1.1\r\nHost: localhost\r\nAccept: nonsense\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(line, type, body.length(), body));
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsOnlyOnce("<h1")
                .contains("<title>" + Objects.requireNonNullElse(title, ""));
        assertThat(answer.contains("\r\nAllow: ")).isEqualTo(status == 405);
        for (String header : SafeHeaders.OF_TROUBLE.keySet())
            assertThat(answer.lines().filter(it -> it.startsWith(header + ":")))
                    .as(header)
                    .hasSize(1);
        assertThat(output.getAll().substring(before)).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void an_organization_with_parameters_is_an_ordinary_page_that_is_not_found() throws IOException {
        assertThat(answer("GET /@demo;x/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("Not found");
    }

    @Test
    void what_cannot_be_read_is_not_said_to_be_missing() throws IOException {
        assertThat(answer("GET /sign-in HTTP/1.1\r\nHost: local host\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Demarc cannot read this request")
                .doesNotContain("Not found");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
