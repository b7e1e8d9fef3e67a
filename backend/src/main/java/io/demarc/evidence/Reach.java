package io.demarc.evidence;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a piece is attached to at once: each item to each target, offerings first. */
record Reach(List<String> items, List<UUID> offerings, List<UUID> useCases) {

    /** Things to prove that may be asked for at once. */
    static final int MOST = 20_000;

    /** Items of them. */
    static final int MOST_ITEMS = 500;

    long claims() {
        return (long) items.size() * targets();
    }

    int targets() {
        return offerings.size() + useCases.size();
    }

    Stream<Claim> eachClaim() {
        return items.stream()
                .flatMap(item -> Stream.concat(
                        offerings.stream().map(it -> Claim.ofOffering(item, it)),
                        useCases.stream().map(it -> Claim.ofUseCase(item, it))));
    }

    /** All items of the targets from there on, no more of them than claims are wanted, but at least one. */
    Reach from(int target, int claims) {
        int to = Math.min(targets(), target + Math.max(1, claims / Math.max(1, items.size())));
        int first = offerings.size();
        return new Reach(
                items,
                offerings.subList(Math.min(target, first), Math.min(to, first)),
                useCases.subList(Math.max(0, target - first), Math.max(0, to - first)));
    }
}
