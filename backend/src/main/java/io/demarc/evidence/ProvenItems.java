package io.demarc.evidence;

import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.Dossier.Worsening;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which items are proven on a day, and which pieces ended long ago that were the last to prove some: what decisions rest on, as
 * facts that can become worse (material change MC21).
 */
public final class ProvenItems {

    /** So many days after its last one a piece has ended long ago. */
    static final int GRACE = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** The catalogue that knows these facts. */
    private static final int SINCE = 3;

    private final String whose;
    private final LocalDate today;
    private final TreeSet<String> proven = new TreeSet<>();
    private final TreeMap<UUID, Ended> ended = new TreeMap<>();

    private record Ended(String title, LocalDate lastDay, TreeSet<String> items) {}

    /** @param whose items these are, as one word */
    public ProvenItems(String whose, LocalDate today) {
        this.whose = whose;
        this.today = today;
    }

    /** Something proves it. */
    public void prove(String item) {
        proven.add(item);
    }

    /** Nothing proves it any more, and this did last. */
    public void miss(String item, UUID piece, String title, LocalDate lastDay) {
        if (today.isAfter(lastDay.plusDays(GRACE)))
            ended.computeIfAbsent(piece, _ -> new Ended(title, lastDay, new TreeSet<>()))
                    .items()
                    .add(item);
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (!proven.isEmpty())
            facts.add(fact(
                    Worsening.PROVEN + whose,
                    "evidence.fact." + whose,
                    String.join(" ", proven),
                    String.valueOf(proven.size())));
        ended.forEach((piece, it) -> facts.add(fact(
                Worsening.ENDED + whose + "." + piece,
                it.title(),
                it.lastDay() + " " + String.join(" ", it.items()),
                "ended on " + DAY.format(it.lastDay()))));
        return facts;
    }

    private static Fact fact(String key, String label, String value, String words) {
        return new Fact(key, label, value, Set.of()).inWords(words).since(SINCE);
    }
}
