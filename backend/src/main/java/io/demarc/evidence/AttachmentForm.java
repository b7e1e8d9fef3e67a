package io.demarc.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to attach a piece to, as the address and the form have it.
 *
 * @param item ids of items that are ticked
 * @param more ids of further ones
 * @param target ids of offerings or use cases that are ticked
 * @param q a part of the names of the use cases that are offered
 * @param on the offering that they run on
 * @param all whether all that are offered are meant, ticked or not
 * @param shown whether it says what somebody wants, instead of how the page begins
 */
record AttachmentForm(
        @Nullable List<String> item,
        @Nullable String more,
        @Nullable List<String> target,
        @Nullable String q,
        @Nullable String on,
        @Nullable String all,
        @Nullable String shown) {

    /** Everything that is offered. */
    public boolean isAll() {
        return "true".equals(all);
    }

    public boolean isShown() {
        return "true".equals(shown);
    }

    /** Each once, ids of items or not. */
    List<String> ticked() {
        return item == null ? List.of() : item.stream().distinct().toList();
    }

    List<String> added() {
        return PieceForm.ids(more);
    }

    List<String> items() {
        return Stream.concat(ticked().stream(), added().stream())
                .filter(Claim::isItem)
                .distinct()
                .toList();
    }

    List<UUID> targets() {
        return target == null
                ? List.of()
                : target.stream().flatMap(it -> id(it).stream()).distinct().toList();
    }

    Optional<UUID> runningOn() {
        return id(on);
    }

    String typed() {
        return q == null ? "" : q.strip();
    }

    public boolean ticks(UUID id) {
        return isAll() || target != null && target.contains(id.toString());
    }

    public boolean ticks(String item) {
        return ticked().contains(item);
    }

    AttachmentForm beginning(List<String> items, List<String> targets) {
        return new AttachmentForm(items, more, targets, q, on, all, null);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
