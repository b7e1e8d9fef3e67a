package io.demarc.review.snapshot;

import static java.util.stream.Collectors.toMap;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.policy.Route;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The facts of a subject at one moment, by key. Facts that concern nobody are shown, but no decision is bound to them.
 *
 * @param catalogue which kinds of facts there were at that moment: {@link Dossier#CATALOGUE} of then
 */
public record Snapshot(int catalogue, List<Fact> facts) {

    public Snapshot {
        facts = facts.stream().sorted(Comparator.comparing(Fact::key)).toList();
        if (facts.stream().map(Fact::key).distinct().count() < facts.size())
            throw new IllegalArgumentException("two facts have the same key");
    }

    public Snapshot(List<Fact> facts) {
        this(Dossier.CATALOGUE, facts);
    }

    public static Snapshot of(ReviewSubject subject, Dossier.Use use, Collection<? extends Dossier> dossiers) {
        return new Snapshot(dossiers.stream()
                .flatMap(dossier -> dossier.facts(subject, use).stream())
                .toList());
    }

    /** Of everything that a decision is bound to. */
    public Fingerprint fingerprint() {
        return fingerprint(fact -> !fact.concerns().isEmpty());
    }

    /** Of what one stage of the route answers for. */
    public Fingerprint fingerprint(Concern stage, Route route) {
        return fingerprint(fact -> route.answeringFor(fact).contains(stage));
    }

    private Fingerprint fingerprint(Predicate<Fact> included) {
        var canonical = new StringBuilder();
        // The length keeps a value that contains line ends or equals signs from reading like two facts.
        // Not known and not there are the same, as in a difference.
        facts.stream().filter(included).filter(fact -> !fact.value().isEmpty()).forEach(fact -> canonical
                .append(fact.key())
                .append('=')
                .append(fact.value().length())
                .append(':')
                .append(fact.value())
                .append('\n'));
        return Fingerprint.of(canonical.toString());
    }

    /**
     * As far as the kinds of facts were known when the earlier one was made: what nobody asked then is no difference. What has
     * become worse since is a matter of who answers for it.
     */
    public Snapshot asKnownTo(Snapshot earlier) {
        boolean sameKinds = earlier.catalogue >= catalogue;
        if (sameKinds && facts.stream().noneMatch(Worse::isAbout)) return this;
        return new Snapshot(
                sameKinds ? catalogue : earlier.catalogue,
                facts.stream()
                        .filter(fact -> sameKinds || fact.since() <= earlier.catalogue)
                        .map(fact -> Worse.seen(fact, earlier))
                        .toList());
    }

    public List<Difference> since(Snapshot before) {
        var then = before.byKey();
        var now = asKnownTo(before).byKey();
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(key -> new Difference(then.get(key), now.get(key)))
                .filter(Difference::isReal)
                .toList();
    }

    /** With other values of some, and those that are not there yet. */
    Snapshot with(Collection<Fact> others) {
        if (others.isEmpty()) return this;
        var all = new TreeMap<>(byKey());
        others.forEach(fact -> all.put(fact.key(), fact));
        return new Snapshot(catalogue, List.copyOf(all.values()));
    }

    Map<String, Fact> byKey() {
        return facts.stream().collect(toMap(Fact::key, Function.identity()));
    }
}
