package io.demarc.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody who asks the portal for pages, signed in or not. */
final class Visitor {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String portal;

    Visitor(int port) {
        this.portal = "http://localhost:" + port;
    }

    Visitor signedIn(String email) throws IOException, InterruptedException {
        var answer =
                post("/sign-in", Map.of("_csrf", token("/sign-in"), "email", email, "password", "demarc-demo-2026"));
        if (answer.statusCode() != 302) throw new IOException("sign-in of " + email + ": " + answer.statusCode());
        return this;
    }

    String token(String page) throws IOException, InterruptedException {
        var field = Jsoup.parse(text(page)).selectFirst("main input[name=_csrf]");
        if (field == null) throw new IOException("no form on " + page);
        return field.val();
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /** The page's bytes; fails unless it is one. */
    byte[] get(String path) throws IOException, InterruptedException {
        var answer =
                client.send(HttpRequest.newBuilder(URI.create(portal + path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " for " + path);
        return answer.body();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(portal + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
