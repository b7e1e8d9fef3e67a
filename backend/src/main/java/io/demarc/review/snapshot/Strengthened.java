package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.MemberId;
import io.demarc.review.policy.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gaps that were closed after facts were sent, in the order in which they were. What was sent stays as it is; whatever is
 * replaced or removed later is compared with both together.
 */
public record Strengthened(List<Entry> entries) {

    public static final Strengthened NONE = new Strengthened(List.of());

    /** @param fact what it became, without words */
    public record Entry(Fact fact, Set<Gap> closed, MemberId by, Instant at) {

        public boolean concerns(Concern stage, Route route) {
            return route.answeringFor(fact).contains(stage);
        }
    }

    public Strengthened {
        entries = List.copyOf(entries);
    }

    /** Of these differences what only closes a gap. */
    public Strengthened with(List<Difference> differences, MemberId by, Instant at) {
        var all = new ArrayList<>(entries);
        differences.stream()
                .filter(Difference::isStrengthening)
                .map(it -> new Entry(it.fact(), it.closed(), by, at))
                .forEach(all::add);
        return all.size() == entries.size() ? this : new Strengthened(all);
    }

    /** Which facts were strengthened at that moment. */
    public List<String> keys(Instant at) {
        return entries.stream()
                .filter(entry -> entry.at().equals(at))
                .map(entry -> entry.fact().key())
                .toList();
    }

    /** What is decided on: what was sent, with the gaps that were closed since. */
    public Snapshot on(Snapshot sent) {
        return sent.with(entries.stream().map(Entry::fact).toList());
    }

    /** The facts of now as if none of the gaps in what was sent had been closed; all else that differs still does. */
    public Snapshot undone(Snapshot sent, Snapshot now) {
        var stood = on(sent).byKey();
        var was = sent.byKey();
        var known = now.asKnownTo(sent);
        return new Snapshot(
                known.catalogue(),
                known.facts().stream().map(fact -> undone(fact, stood, was)).toList());
    }

    private static Fact undone(Fact fact, Map<String, Fact> stood, Map<String, Fact> was) {
        var difference = new Difference(stood.get(fact.key()), fact);
        if (difference.isOfValue() && !difference.isStrengthening()) return fact;
        var sent = was.get(fact.key());
        return fact.valued(sent == null ? "" : sent.value());
    }
}
