package io.demarc.vendors.contract;

import io.demarc.evidence.Proving;
import io.demarc.evidence.Strength;
import io.demarc.vendors.contract.Expectations.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that we expect of a vendor: where it is promised, and what shows that it is kept.
 *
 * @param useCases that rest on it
 * @param weight these by their tiers, twice where nothing shows it
 * @param promises where; empty where it is promised nowhere for one of the offerings that it is expected of
 * @param shownBy the name of a piece of evidence; null where nothing shows it for one of these offerings
 * @param until the last day on which one does; null without an end
 */
record Duty(
        String item,
        String text,
        long useCases,
        long weight,
        List<Promise> promises,
        @Nullable String shownBy,
        @Nullable LocalDate until) {

    /** In the order in which they are shown: the worst first. */
    enum Group {
        NEITHER,
        NOT_PROMISED,
        NOT_SHOWN,
        BOTH;

        boolean isPromised() {
            return compareTo(NOT_SHOWN) >= 0;
        }
    }

    private static final Comparator<Duty> HEAVIEST_FIRST =
            Comparator.comparingLong(Duty::weight).reversed().thenComparing(Duty::item);

    Group group() {
        if (promises.isEmpty()) return shownBy == null ? Group.NEITHER : Group.NOT_PROMISED;
        return shownBy == null ? Group.NOT_SHOWN : Group.BOTH;
    }

    public boolean isPromised() {
        return !promises.isEmpty();
    }

    /** All that is expected, the heaviest first. */
    static List<Duty> of(List<Expected> expected, List<Promise> promises, List<Proving> proofs, LocalDate today) {
        var byItem = expected.stream()
                .collect(Collectors.groupingBy(Expected::item, LinkedHashMap::new, Collectors.toList()));
        return byItem.values().stream()
                .map(each -> one(each, promises, proofs, today))
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    private static Duty one(List<Expected> each, List<Promise> promises, List<Proving> proofs, LocalDate today) {
        var item = each.getFirst().item();
        var where = new ArrayList<Promise>();
        var shown = new ArrayList<Proving>();
        boolean everywhere = true;
        for (var expected : each) {
            var here = promises.stream()
                    .filter(it -> it.item().equals(item) && it.offering().equals(expected.offering()))
                    .toList();
            everywhere &= !here.isEmpty();
            where.addAll(here);
            longest(proofs, item, expected.offering(), today).ifPresent(shown::add);
        }
        long weight = each.stream().mapToLong(Expected::weight).sum();
        // What is shown of one offering says nothing of another one.
        var last = shown.size() < each.size()
                ? Optional.<Proving>empty()
                : shown.stream().min(Comparator.comparing(Duty::ends));
        return new Duty(
                item,
                each.getFirst().text(),
                each.stream().mapToLong(Expected::useCases).sum(),
                last.isPresent() ? weight : 2 * weight,
                everywhere ? distinct(where) : List.of(),
                last.map(Proving::title).orElse(null),
                last.map(Proving::holdsUntil).orElse(null));
    }

    /** A clause of a contract about several offerings promises it once. */
    private static List<Promise> distinct(Collection<Promise> promises) {
        var seen = new LinkedHashMap<String, Promise>();
        promises.forEach(it -> seen.putIfAbsent(it.id() + it.written(), it));
        return List.copyOf(seen.values());
    }

    private static Optional<Proving> longest(List<Proving> proofs, String item, UUID offering, LocalDate today) {
        return proofs.stream()
                .filter(it -> it.item().equals(item) && offering.equals(it.offering()))
                .filter(it -> it.holdsOn(today) && it.strength().isAtLeast(Strength.REVIEWED))
                .max(Comparator.comparing(Duty::ends));
    }

    private static LocalDate ends(Proving proof) {
        return proof.holdsUntil() == null ? LocalDate.MAX : proof.holdsUntil();
    }
}
