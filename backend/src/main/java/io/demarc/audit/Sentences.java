package io.demarc.audit;

import io.demarc.audit.Sentence.Look;
import io.demarc.audit.Sentence.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Puts entries into words. For each event the bundle has patterns, {@code ledger.said.role-granted.1} and so on: the first of
 * which the entry has all parts is said, and the last one needs none that an entry may lack.
 */
@Component
class Sentences {

    private static final Pattern PART = Pattern.compile("\\{([*+-]?)([A-Za-z.-]+)(?:\\|([^|}]+)\\|([^|}]+))?}");

    private final Changes changes;
    private final LedgerWords words;

    Sentences(Changes changes, LedgerWords words) {
        this.changes = changes;
        this.words = words;
    }

    /**
     * An entry and what it says.
     *
     * @param brief the same in a few words, where something else says the rest; empty where there are none
     */
    record Line(LedgerRow row, Sentence sentence, Optional<Sentence> brief) {}

    List<Line> of(List<LedgerRow> rows) {
        if (rows.isEmpty()) return List.of();
        var changed = new HashMap<Long, List<Change>>();
        rows.forEach(row -> changed.put(row.id(), row.changes()));
        var names = changes.names(ids(rows, changed.values()));
        return rows.stream()
                .map(row -> line(new EntryParts(row, changed.getOrDefault(row.id(), List.of()), names, words)))
                .toList();
    }

    /** All ids that the entries name, to be called by their names; not what was typed and looks like one. */
    static Set<UUID> ids(List<LedgerRow> rows, Collection<List<Change>> changed) {
        var ids = new HashSet<UUID>();
        for (var row : rows) {
            ids.add(row.subjectId());
            ids.add(row.about());
            row.facts().forEach((name, fact) -> LedgerRow.several(fact)
                    .forEach(each -> ValueType.id(name.toString(), each).ifPresent(ids::add)));
        }
        changed.stream().flatMap(List::stream).forEach(it -> {
            var key = it.entity() + "." + it.field();
            ValueType.id(key, it.before()).ifPresent(ids::add);
            ValueType.id(key, it.after()).ifPresent(ids::add);
        });
        return ids;
    }

    private Line line(EntryParts said) {
        var sentence = say("ledger.said.", said)
                .orElseGet(() -> new Sentence(List.of(new Piece(Look.PLAIN, words.say("ledger.said.unknown"), null))));
        return new Line(said.row(), sentence, say("ledger.brief.", said));
    }

    /** By the first pattern of which the entry has all parts. */
    private Optional<Sentence> say(String prefix, EntryParts said) {
        var verdict = said.row().facts().get("verdict");
        var key = prefix + said.row().name() + (verdict == null ? "" : "." + verdict);
        for (int i = 1; i < 10; i++) {
            var pattern = words.message(key + "." + i);
            if (pattern.isEmpty()) break;
            var sentence = fill(pattern.get(), said);
            if (sentence.isPresent()) return sentence;
        }
        return Optional.empty();
    }

    /** Empty where the entry lacks a part. */
    static Optional<Sentence> fill(String pattern, EntryParts said) {
        var pieces = new ArrayList<Piece>();
        var part = PART.matcher(pattern);
        int end = 0;
        while (part.find()) {
            if (part.start() > end) pieces.add(new Piece(Look.PLAIN, pattern.substring(end, part.start()), null));
            var piece = said.piece(part.group(1), part.group(2));
            if (piece.isEmpty()) return Optional.empty();
            pieces.add(piece.get());
            if (part.group(3) != null) {
                boolean one = piece.get().text().equals("1");
                pieces.add(new Piece(Look.PLAIN, " " + part.group(one ? 3 : 4), null));
            }
            end = part.end();
        }
        if (end < pattern.length()) pieces.add(new Piece(Look.PLAIN, pattern.substring(end), null));
        return Optional.of(new Sentence(List.copyOf(pieces)));
    }

    /** What changed as it is shown beside the sentence: fields that have a name, by their words. */
    List<Difference> differences(LedgerRow row, List<Change> changed) {
        var names = changes.names(ids(List.of(), List.of(changed)));
        return changed.stream()
                .flatMap(it -> words.message("ledger.field." + it.entity() + "." + it.field()).stream()
                        .map(field -> difference(field, it, new EntryParts(row, with(it, changed), names, words))))
                .filter(it -> !it.before().equals(it.after()))
                .toList();
    }

    /** A change, and what else changed of the same thing. */
    private static List<Change> with(Change change, List<Change> changed) {
        var all = new ArrayList<Change>();
        all.add(change);
        changed.stream()
                .filter(it -> it.entityId().equals(change.entityId()) && !it.equals(change))
                .forEach(all::add);
        return all;
    }

    record Difference(String field, String before, String after) {}

    private Difference difference(String field, Change change, EntryParts said) {
        var what = "c." + change.entity() + "." + change.field();
        var asked = change.entity().equals("Answer")
                ? said.question().flatMap(it -> words.message("question." + it))
                : Optional.<String>empty();
        return new Difference(asked.orElse(field), text(said, "-", what), text(said, "+", what));
    }

    private String text(EntryParts said, String mark, String what) {
        return said.piece(mark, what).map(Piece::text).orElseGet(() -> words.say("ledger.hidden"));
    }
}
