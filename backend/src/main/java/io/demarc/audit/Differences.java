package io.demarc.audit;

import io.demarc.audit.Sentence.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed with an entry, field by field, in words: of which row of its kind, what was, and what is now. */
record Differences(LedgerRow row, List<Change> changes, NamesThen names, LedgerWords words) {

    /** So many are said in a sentence with their values; of more there are only the names. */
    private static final int MOST = 2;

    private static final int MOST_NAMES = 4;

    /**
     * @param field what pages call it, with the row that it is a field of
     * @param fresh nothing was there before
     */
    record Difference(String field, String before, String after, boolean fresh) {}

    /** Fields that have a name. */
    List<Difference> all() {
        return changes.stream()
                .flatMap(it -> words.message("ledger.field." + it.entity() + "." + it.field()).stream()
                        .map(field -> difference(field, it)))
                .filter(it -> !it.before().equals(it.after()))
                .toList();
    }

    /** The same for a sentence; nothing where no field has a name. */
    Optional<String> briefly() {
        var all = all();
        if (all.isEmpty()) return Optional.empty();
        if (all.size() <= MOST)
            return Optional.of(String.join("; ", all.stream().map(this::said).toList()));
        var fields = all.stream().map(Difference::field).distinct().toList();
        int shown = fields.size() <= MOST_NAMES ? fields.size() : MOST_NAMES - 1;
        var first = String.join("; ", fields.subList(0, shown));
        return Optional.of(shown == fields.size() ? first : words.more(first, fields.size() - shown));
    }

    private String said(Difference it) {
        return it.fresh()
                ? words.with("ledger.became", it.field(), it.after())
                : words.with("ledger.changed", it.field(), it.before(), it.after());
    }

    private Difference difference(String field, Change change) {
        var ofTheRow = ofTheRow(change);
        var said = new EntryParts(row, ofTheRow, names, words);
        var what = "c." + change.entity() + "." + change.field();
        var asked =
                change.entity().equals("Answer") ? said.question().flatMap(words::question) : Optional.<String>empty();
        var pattern = asked.isPresent() ? "ledger.which.asked" : "ledger.which";
        var which = new Which(names, words, row.id()).of(change, ofTheRow, isOneOfSeveral(change));
        return new Difference(
                which.stream().reduce(asked.orElse(field), (all, next) -> words.with(pattern, all, next)),
                text(said, "-", what),
                text(said, "+", what),
                change.before() == null);
    }

    private boolean isOneOfSeveral(Change change) {
        return changes.stream()
                .anyMatch(it ->
                        it.entity().equals(change.entity()) && !it.entityId().equals(change.entityId()));
    }

    /** A change, what else changed of the same thing, and by what that is known that did not change. */
    private List<Change> ofTheRow(Change change) {
        var all = new ArrayList<Change>();
        all.add(change);
        changes.stream()
                .filter(it -> it.entityId().equals(change.entityId()) && !it.equals(change))
                .forEach(all::add);
        for (var mark : Which.marks(change.entity()))
            if (all.stream().noneMatch(it -> it.field().equals(mark)))
                names.field(change.entityId(), mark, row.id())
                        .ifPresent(it -> all.add(new Change(change.entity(), change.entityId(), mark, it, it)));
        return all;
    }

    private String text(EntryParts said, String mark, String what) {
        return said.piece(mark, what).map(Piece::text).orElseGet(() -> words.say("ledger.hidden"));
    }
}
