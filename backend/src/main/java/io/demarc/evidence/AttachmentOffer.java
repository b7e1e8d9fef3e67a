package io.demarc.evidence;

import io.demarc.evidence.Suppliers.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a piece can be attached to: on the left what it covers, on the right where that applies.
 *
 * @param targets offerings of the vendor; of what is ours the use cases that were looked for
 * @param ofVendor whether they are offerings
 * @param more whether there are more of them than can be attached to at once
 */
record AttachmentOffer(List<Item> items, List<Target> targets, boolean ofVendor, boolean more) {

    /** Targets in a page; all of them can be meant nevertheless. */
    static final int SHOWN = 50;

    static final int MOST = 2_000;

    /** @param proven whether it proves that of anything already */
    record Item(String id, @Nullable String text, boolean proven) {}

    /** @param running how many use cases run on the offering; null for a use case */
    record Target(UUID id, String name, @Nullable Long running) {}

    public List<Target> shown() {
        return targets.subList(0, Math.min(SHOWN, targets.size()));
    }

    public int hidden() {
        return targets.size() - shown().size();
    }

    /** What it covers and where, of what is offered here and of no more. */
    Reach reach(AttachmentForm form) {
        var wanted = form.targets();
        var ids = targets.stream()
                .map(Target::id)
                .filter(it -> form.isAll() || wanted.contains(it))
                .toList();
        return new Reach(form.items(), ofVendor ? ids : List.of(), ofVendor ? List.of() : ids);
    }

    static List<String> itemIds(List<String> said, List<String> usual) {
        return Stream.concat(said.stream(), usual.stream())
                .distinct()
                .sorted(ProofOffer::compare)
                .toList();
    }

    /** @param running how many use cases run on each; null for use cases */
    static List<Target> targets(List<Named> named, @Nullable Map<UUID, Long> running) {
        return named.stream()
                .map(it -> new Target(it.id(), it.name(), running == null ? null : running.getOrDefault(it.id(), 0L)))
                .toList();
    }
}
