import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Attacks on what keeps a portal answering, each for some seconds, while somebody of another organization reads pages and
 * writes, and strangers come to sign in. Prints for each attack how the attackers were answered, and how long the others
 * waited at most.
 */
class Abuse {

    static final String PASSWORD = "demarc-demo-2026";
    static final Duration LONG = Duration.ofSeconds(Long.getLong("seconds", 10));
    static final long BOUND_MILLIS = 2000;

    /** Where attackers come from: they are no neighbours of the others. Nothing on a portal that is not on this machine. */
    static final InheritableThreadLocal<InetAddress> FROM = new InheritableThreadLocal<>();

    static String portal;

    public static void main(String[] arguments) throws Exception {
        portal = arguments[0];
        boolean held = true;
        System.out.printf("%-34s %9s %12s %5s   %s%n", "attack", "others", "slowest ms", "5xx", "attackers were answered");
        for (var attack : attacks().entrySet()) held &= others(attack.getKey(), attack.getValue());
        System.out.println(held ? "Nobody else waited over 2 s, and nobody else saw an error." : "NOT HELD");
        System.exit(held ? 0 : 1);
    }

    interface Attack {
        /** Goes on until it is told to end; counts how it is answered. */
        void run(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception;
    }

    static Map<String, Attack> attacks() throws Exception {
        var attacks = new java.util.LinkedHashMap<String, Attack>();
        attacks.put("none", (end, answers) -> until(end));
        attacks.put("300 slow bodies of strangers", Abuse::slowBodies);
        attacks.put("60 MB and 1.9 MB from strangers", Abuse::largeBodies);
        attacks.put("200 strangers at every page", Abuse::strangers);
        attacks.put("24 password changes at once", Abuse::passwordChanges);
        attacks.put("32 slow downloads of one member", Abuse::slowDownloads);
        attacks.put("64 times the dearest pages", Abuse::dearPages);
        attacks.put("four imports of 14,000 commas", Abuse::imports);
        return attacks;
    }

    static void until(AtomicBoolean end) throws InterruptedException {
        while (!end.get()) Thread.sleep(50);
    }

    static void slowBodies(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 300; i++) {
            var socket = socket();
            send(socket, "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\n");
            sockets.add(socket);
        }
        while (!end.get()) {
            for (var socket : sockets)
                try {
                    send(socket, "x");
                } catch (IOException ended) {
                    count("closed", answers);
                }
            Thread.sleep(1000);
        }
        for (var socket : sockets) socket.close();
    }

    static void largeBodies(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        var body = BodyPublishers.ofByteArray(("email=" + "a".repeat(1_900_000)).getBytes(StandardCharsets.US_ASCII));
        parallel(30, end, visitor -> {
            count(visitor.status(HttpRequest.newBuilder(URI.create(portal + "/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(body)), answers);
            try (var socket = socket()) {
                socket.setSoTimeout(5000);
                send(socket, "POST /@demo/imports HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 62914560\r\n\r\n--b\r\n");
                count(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).replaceAll(".* ", ""), answers);
            } catch (IOException ended) {
                count("closed", answers);
            }
            Thread.sleep(300);
        });
    }

    static void strangers(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        parallel(200, end, visitor -> {
            for (String path : List.of("/sign-in", "/@demo/use-cases", "/links/nonsense", "/@nowhere/"))
                count(visitor.get(path), answers);
            Thread.sleep(500);
        });
    }

    static void passwordChanges(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        var attacker = new Visitor().signedIn("security@demo.test");
        String token = attacker.token("/account/password");
        parallel(24, end, any -> count(
                attacker.post("/account/password", Map.of("_csrf", token, "current", PASSWORD, "password", PASSWORD, "again", PASSWORD)),
                answers));
    }

    static void slowDownloads(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        var lead = new Visitor().signedIn("lead@demo.test");
        var rows = new StringBuilder("agency,id,use_case_name,development_stage,notes\n");
        for (int i = 0; i < 13_000; i++) rows.append("SLOW,").append(i).append(",Refused ").append(i).append(",bad,").append("x".repeat(1000)).append('\n');
        String refused = lead.tried(rows.toString()) + "/refused.csv";
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 32; i++) {
            var socket = socket();
            socket.setReceiveBufferSize(1024);
            send(socket, "GET " + refused + " HTTP/1.1\r\nHost: x\r\nCookie: " + lead.cookies() + "\r\n\r\n");
            sockets.add(socket);
        }
        while (!end.get()) {
            for (var socket : sockets) if (socket.getInputStream().available() > 0) socket.getInputStream().read();
            Thread.sleep(1000);
        }
        for (var socket : sockets) {
            if (socket.getInputStream().available() > 0) count("reading", answers);
            socket.close();
        }
    }

    static void dearPages(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        var member = new Visitor().signedIn("executive@demo.test");
        parallel(64, end, any -> {
            for (String path : List.of("/@demo/", "/@demo/portfolio", "/@demo/use-cases?q=mail", "/@demo/reviews"))
                count(member.get(path), answers);
        });
    }

    static void imports(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception {
        var lead = new Visitor().signedIn("lead@demo.test");
        for (int i = 0; i < 4; i++) {
            String file = "agency,id,use_case_name,development_stage,vendor_name\nCOMMA,%d,Commas %d,Pilot,\"a%sb\"\n"
                    .formatted(i, i, ",".repeat(14_000));
            count(lead.post(lead.tried(file) + "/run", Map.of("_csrf", lead.token("/@demo/imports/fresh"))), answers);
        }
        var other = new Visitor().signedIn("lead@globex.test");
        long began = System.nanoTime();
        String mine = other.tried("agency,id,use_case_name,development_stage\nONE,1,One row,Pilot\n");
        other.post(mine + "/run", Map.of("_csrf", other.token("/@globex/imports/fresh")));
        while (!other.page(mine).contains("became")) {
            if (System.nanoTime() - began > LONG.toNanos() * 6) throw new IllegalStateException("the other's import waits");
            Thread.sleep(200);
        }
        count("other's import after %.1f s".formatted((System.nanoTime() - began) / 1e9), answers);
        until(end);
    }

    /** Whether those who attack nobody were answered in time, and without an error, while the others did. */
    static boolean others(String name, Attack attack) throws Exception {
        var member = new Visitor().signedIn("member@globex.test");
        var stranger = new Visitor();
        var answers = new ConcurrentSkipListMap<String, AtomicInteger>();
        var end = new AtomicBoolean();
        var attacker = Thread.ofVirtual().start(() -> {
            try {
                if (host().equals("127.0.0.1")) FROM.set(InetAddress.ofLiteral("127.0.0.2"));
                attack.run(end, answers);
            } catch (Exception trouble) {
                count(String.valueOf(trouble), answers);
            }
        });
        int asked = 0;
        int errors = 0;
        long slowest = 0;
        String where = "";
        long stop = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < stop || asked == 0) {
            for (String path : List.of("/@globex/", "/@globex/use-cases", "/sign-in", "/@globex/vendors", "/@globex/use-cases/fresh")) {
                long began = System.nanoTime();
                String status = path.equals("/sign-in") ? stranger.get(path) : member.get(path);
                long took = (System.nanoTime() - began) / 1_000_000;
                if (took > slowest) {
                    slowest = took;
                    where = path;
                }
                asked++;
                if (!status.equals("200")) errors++;
                Thread.sleep(100);
            }
        }
        end.set(true);
        attacker.join(Duration.ofMinutes(2));
        System.out.printf("%-34s %9d %12d %5d   %s%n", name, asked, slowest, errors, answers);
        if (slowest > BOUND_MILLIS) System.out.println("    the slowest was " + where);
        return errors == 0 && slowest <= BOUND_MILLIS;
    }

    interface Step {
        void as(Visitor visitor) throws Exception;
    }

    static void parallel(int times, AtomicBoolean end, Step step) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++)
                threads.submit(() -> {
                    var visitor = new Visitor();
                    while (!end.get()) step.as(visitor);
                    return null;
                });
        }
    }

    static void count(String answer, Map<String, AtomicInteger> answers) {
        answers.computeIfAbsent(answer, any -> new AtomicInteger()).incrementAndGet();
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Socket socket() throws IOException {
        return FROM.get() == null ? new Socket(host(), port()) : new Socket(host(), port(), FROM.get(), 0);
    }

    static String host() {
        return URI.create(portal).getHost();
    }

    static int port() {
        return URI.create(portal).getPort();
    }

    /** Somebody with a browser of their own. */
    static final class Visitor {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies).localAddress(FROM.get()).build();

        Visitor signedIn(String email) throws Exception {
            String status = post("/sign-in", Map.of("_csrf", token("/sign-in"), "email", email, "password", PASSWORD));
            if (!status.equals("302")) throw new IllegalStateException(email + " cannot sign in: " + status);
            return this;
        }

        String get(String path) throws Exception {
            return status(HttpRequest.newBuilder(URI.create(portal + path)).GET());
        }

        String page(String path) throws Exception {
            return client.send(HttpRequest.newBuilder(URI.create(portal + path)).build(), BodyHandlers.ofString()).body();
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
            var uploaded = client.send(HttpRequest.newBuilder(URI.create(portal + mount + "/imports"))
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
            return client.send(HttpRequest.newBuilder(URI.create(portal + path)).build(), BodyHandlers.discarding())
                    .headers().firstValue("Location").orElse("");
        }

        private static HttpRequest.Builder form(String path, Map<String, String> fields) {
            var pairs = new ArrayList<String>();
            fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return HttpRequest.newBuilder(URI.create(portal + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(String.join("&", pairs)));
        }

        private String status(HttpRequest.Builder request) throws Exception {
            try {
                HttpResponse<Void> answer = client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.discarding());
                return String.valueOf(answer.statusCode());
            } catch (IOException ended) {
                return "closed";
            }
        }
    }
}
