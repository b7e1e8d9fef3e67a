package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demarc.TestDatabase;
import io.demarc.Wire;
import io.demarc.WireTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A database that is gone for a while: pages say so, and are there again with it. */
@WireTest
class DatabaseGoneTests {

    private static final List<String> PAGES = List.of("/@demo/", "/@demo/use-cases", "/sign-in");

    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String database;

    @AfterEach
    void comes_back() throws SQLException {
        TestDatabase.close(database, false);
    }

    @Test
    void one_that_does_not_answer_is_not_waited_for() throws Exception {
        var member = new Wire(port).signedIn("member");
        var form = member.get("/@demo/use-cases/fresh").fields("main form");
        String sheet = packed("/assets/css/parts.css", member);
        TestDatabase.pause(true);
        try {
            PAGES.parallelStream().forEach(path -> {
                long began = System.nanoTime();
                var page = member.get(path);
                assertThat(page.status()).as(path).isEqualTo(503);
                assertThat(page.document().select("h1")).as(path).hasSize(1);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            });
            assertThat(member.post("/@demo/use-cases", form).status()).isEqualTo(503);
            assertThat(packed("/assets/css/parts.css", member)).as("to its end").isEqualTo(sheet);
        } finally {
            TestDatabase.pause(false);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> PAGES.stream().allMatch(path -> member.get(path).status() == 200));
    }

    /** As browsers ask for it: packed, so that its length is not known before its end. */
    private String packed(String path, Wire visitor) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Encoding", "gzip")
                .header(
                        "Cookie",
                        visitor.cookies().entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining("; ")));
        try (var client = HttpClient.newHttpClient();
                var sheet = new GZIPInputStream(client.send(request.build(), BodyHandlers.ofInputStream())
                        .body())) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Who is in the middle of a statement then: tried by infra/drill/trouble, since it takes so long. */
    @Test
    void whoever_has_asked_already_waits_little_longer_than_a_statement_may_take(
            @Value("${spring.datasource.hikari.data-source-properties.socketTimeout}") int silence) {
        assertThat(silence).isBetween(21, 29);
    }

    @Test
    void pages_say_so_and_are_there_again_without_a_restart() throws SQLException {
        var member = new Wire(port).signedIn("member");
        var form = member.get("/@demo/use-cases/fresh").fields("main form");
        TestDatabase.close(database, true);
        // At the same time, since each waits for a connection first.
        PAGES.parallelStream().forEach(path -> {
            var page = member.get(path);
            assertThat(page.status()).as(path).isEqualTo(503);
            assertThat(page.document().select("h1")).as(path).hasSize(1);
        });
        assertThat(member.post("/@demo/use-cases", form).status()).isEqualTo(503);
        TestDatabase.close(database, false);
        // The pool tests a connection only when it has rested for a moment: one or the other may still be broken.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> PAGES.stream().allMatch(path -> member.get(path).status() == 200));
    }
}
