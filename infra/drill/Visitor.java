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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Somebody with a browser of their own. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies).localAddress(Abuse.FROM.get()).build();

    Visitor signedIn(String email) throws Exception {
        String status = post("/sign-in", Map.of("_csrf", token("/sign-in"), "email", email, "password", Abuse.PASSWORD));
        if (!status.equals("302")) throw new IllegalStateException(email + " cannot sign in: " + status);
        return this;
    }

    String get(String path) throws Exception {
        return status(HttpRequest.newBuilder(URI.create(Abuse.portal + path)).GET());
    }

    String page(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(Abuse.portal + path)).build(), BodyHandlers.ofString()).body();
    }

    String post(String path, Map<String, String> fields) throws Exception {
        return status(form(path, fields));
    }

    String token(String path) throws Exception {
        var found = TOKEN.matcher(page(path));
        if (!found.find()) throw new IllegalStateException("no form on " + path);
        return found.group(1);
    }

    String cookies() {
        return String.join("; ", cookies.getCookieStore().getCookies().stream().map(Object::toString).toList());
    }

    /** Uploads a file, has it tried, and waits for that: the import's address. */
    String tried(String file) throws Exception {
        String mount = page("/organizations").contains("/@globex/") || where("/organizations").contains("globex") ? "/@globex" : "/@demo";
        String token = token(mount + "/imports/fresh");
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file + "\r\n--b--\r\n";
        var uploaded = client.send(HttpRequest.newBuilder(URI.create(Abuse.portal + mount + "/imports"))
                .header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        String mapping = uploaded.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException("upload: " + uploaded.statusCode()));
        String path = URI.create(mapping).getPath();
        var fields = new TreeMap<String, String>();
        var select = Pattern.compile("<select[^>]* name=\"(\\w+)\".*?</select>", Pattern.DOTALL).matcher(page(path));
        while (select.find()) {
            var chosen = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected").matcher(select.group());
            fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        fields.put("_csrf", token);
        post(path, fields);
        String here = path.replace("/mapping", "");
        for (int i = 0; i < 300 && page(here).contains("being tried"); i++) Thread.sleep(200);
        return here;
    }

    private String where(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(Abuse.portal + path)).build(), BodyHandlers.discarding())
                .headers().firstValue("Location").orElse("");
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(URI.create(Abuse.portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
    }

    String status(HttpRequest.Builder request) throws Exception {
        try {
            HttpResponse<Void> answer = client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.discarding());
            return String.valueOf(answer.statusCode());
        } catch (IOException ended) {
            return "closed";
        }
    }
}
