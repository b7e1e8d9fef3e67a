import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
        for (var attack : Attacks.all().entrySet()) held &= others(attack.getKey(), attack.getValue());
        System.out.println(held ? "Nobody else waited over 2 s, and nobody else saw an error." : "NOT HELD");
        System.exit(held ? 0 : 1);
    }

    /** Whether those who attack nobody were answered in time, and without an error, while the others did. */
    static boolean others(String name, Attacks.Attack attack) throws Exception {
        var member = new Visitor().signedIn("member@globex.test");
        var stranger = new Visitor();
        var answers = new ConcurrentSkipListMap<String, AtomicInteger>();
        var end = new AtomicBoolean();
        var attacker = Thread.ofVirtual().start(() -> {
            try {
                if (Attacks.host().equals("127.0.0.1")) FROM.set(InetAddress.ofLiteral("127.0.0.2"));
                attack.run(end, answers);
            } catch (Exception trouble) {
                Attacks.count(String.valueOf(trouble), answers);
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
}
