import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What attackers do, who keep a portal busy: each goes on until it is told to end. */
final class Attacks {

    private Attacks() {}

    interface Attack {
        /** Goes on until it is told to end; counts how it is answered. */
        void run(AtomicBoolean end, Map<String, AtomicInteger> answers) throws Exception;
    }

    static Map<String, Attack> all() throws Exception {
        var attacks = new LinkedHashMap<String, Attack>();
        attacks.put("none", (end, answers) -> until(end));
        attacks.put("300 slow bodies of strangers", Attacks::slowBodies);
        attacks.put("60 MB and 1.9 MB from strangers", Attacks::largeBodies);
        attacks.put("200 strangers at every page", Attacks::strangers);
        attacks.put("24 password changes at once", Attacks::passwordChanges);
        attacks.put("32 slow downloads of one member", Attacks::slowDownloads);
        attacks.put("64 times the dearest pages", Attacks::dearPages);
        attacks.put("four imports of 14,000 commas", Attacks::imports);
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
            count(visitor.status(HttpRequest.newBuilder(URI.create(Abuse.portal + "/sign-in"))
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
                attacker.post("/account/password", Map.of("_csrf", token, "current", Abuse.PASSWORD, "password", Abuse.PASSWORD, "again", Abuse.PASSWORD)),
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
            if (System.nanoTime() - began > Abuse.LONG.toNanos() * 6) throw new IllegalStateException("the other's import waits");
            Thread.sleep(200);
        }
        count("other's import after %.1f s".formatted((System.nanoTime() - began) / 1e9), answers);
        until(end);
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
        return Abuse.FROM.get() == null ? new Socket(host(), port()) : new Socket(host(), port(), Abuse.FROM.get(), 0);
    }

    static String host() {
        return URI.create(Abuse.portal).getHost();
    }

    static int port() {
        return URI.create(Abuse.portal).getPort();
    }
}
