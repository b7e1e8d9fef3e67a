package io.demarc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody at a portal that runs, over the wire: with real sessions, cookies and tokens. Redirects are not followed. */
public final class Wire {

    private static final String PASSWORD = "demarc-demo-2026";
    /** Longer than the portal lets anybody wait. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String BOUNDARY = "between-the-parts";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String portal;

    public Wire(int port) {
        this.portal = "http://localhost:" + port;
    }

    /** Signs in as somebody of the demo by the form of a page that has it. */
    public Page signIn(Page page, String who) {
        return signIn(page, who, PASSWORD);
    }

    public Page signIn(Page page, String who, String password) {
        return signInAs(page, who + "@demo.test", password);
    }

    private Page signInAs(Page page, String email, String password) {
        var fields = page.fields("main form");
        fields.put("email", List.of(email));
        fields.put("password", List.of(password));
        return post("/sign-in", fields);
    }

    public Wire signedIn(String who) {
        signIn(get("/sign-in"), who);
        return this;
    }

    /** @param email with which somebody signs in, of whatever organization */
    public Wire signedInAs(String email) {
        signInAs(get("/sign-in"), email, PASSWORD);
        return this;
    }

    /** What the portal keeps in the browser, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    /** Puts a cookie there, as others might. */
    public Wire with(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(portal), cookie);
        return this;
    }

    /** @param path with the organization's mount, or a whole address */
    public Page get(String path) {
        return answer(HttpRequest.newBuilder(address(path)).GET());
    }

    public Page post(String path, Map<String, List<String>> fields) {
        return post(path, encoded(fields));
    }

    /** Looks at what such an address leads to, as at every page. */
    public Page ask(String path) {
        return get(path).checked();
    }

    /** Sends a form as it goes over the wire, so that it may hold what no browser sends. */
    public Page post(String path, String body) {
        return answer(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public static String encoded(Map<String, List<String>> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return String.join("&", pairs);
    }

    /** Sends a form with one file, and no token. */
    public Page upload(String path, byte[] content) {
        return upload(path, Map.of(), content);
    }

    /** Sends a form with one file and other fields. */
    public Page upload(String path, Map<String, List<String>> fields, byte[] content) {
        var parts = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value ->
                parts.append(part(name)).append("\r\n\r\n").append(value).append("\r\n")));
        return answer(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(parts + part("file") + "; filename=\"large.csv\"\r\n\r\n"),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : portal + path);
    }

    private Page answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String location = answer.headers().firstValue("Location").orElse(null);
            return new Page(answer.statusCode(), location, Jsoup.parse(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
