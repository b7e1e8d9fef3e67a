package io.demarc.audit;

import io.demarc.audit.Differences.Difference;
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
     * @param what it is called where its event has several names; empty where it has one
     */
    record Line(LedgerRow row, Sentence sentence, Optional<Sentence> brief, Optional<Sentence> what) {}

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
        for (var each : changed) ids.addAll(unmarked(each));
        changed.stream().flatMap(List::stream).forEach(it -> {
            var key = it.entity() + "." + it.field();
            ValueType.id(key, it.before()).ifPresent(ids::add);
            ValueType.id(key, it.after()).ifPresent(ids::add);
        });
        return ids;
    }

    /** Rows of which the changes do not say which one of its kind it is. */
    private static Set<UUID> unmarked(List<Change> changes) {
        var unmarked = new HashSet<UUID>();
        for (var it : changes) if (!Which.marks(it.entity()).isEmpty()) unmarked.add(it.entityId());
        for (var it : changes) if (Which.marks(it.entity()).contains(it.field())) unmarked.remove(it.entityId());
        return unmarked;
    }

    private Line line(EntryParts said) {
        var sentence = say("ledger.said.", said)
                .orElseGet(() -> new Sentence(List.of(new Piece(Look.PLAIN, words.say("ledger.said.unknown"), null))));
        return new Line(said.row(), sentence, say("ledger.brief.", said), say("ledger.called.", said));
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

    /** What changed as it is shown beside the sentence. */
    List<Difference> differences(LedgerRow row, List<Change> changed) {
        var ids = ids(List.of(row), List.of(changed));
        changed.forEach(it -> ids.add(it.entityId()));
        return new Differences(row, changed, changes.names(ids), words).all();
    }
}
