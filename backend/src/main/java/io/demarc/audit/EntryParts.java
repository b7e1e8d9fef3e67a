package io.demarc.audit;

import io.demarc.audit.Sentence.Look;
import io.demarc.audit.Sentence.Piece;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry with what is needed to put it into words. A pattern of the message bundle names its parts in braces:
 * {@code who}, {@code subject} and {@code about}; facts as {@code f.layer}, {@code one.questions} where there is exactly one
 * (with {@code only.questions} nothing is said but that), and {@code n.questions} for their number; what changed as
 * {@code c.UseCase.stage}, or as {@code fields} by their names and {@code value} of the one that changed, or as {@code what}
 * by names and values. Some say nothing and only ask: {@code sole} for one field alone, {@code self.UseCase.ownerId} for who
 * did it as its new value, {@code none.UseCase.ownerId} for nobody, {@code set.VendorCandidate.doubt} for any value,
 * {@code had.finishedAt} for what the subject had before. Before a name, {@code *} makes it stand out, {@code -} and {@code +}
 * say what was and what is now. After a number, {@code |layer|layers} are the words for one and for any other.
 */
record EntryParts(LedgerRow row, List<Change> changes, NamesThen names, LedgerWords words) {

    /** So many things are said one by one. */
    private static final int MOST = 4;

    /** The piece of a part; nothing where the entry does not have it, so that another pattern is to be used. */
    Optional<Piece> piece(String mark, String what) {
        var look =
                switch (mark) {
                    case "*" -> Look.NAME;
                    case "-" -> Look.WAS;
                    case "+" -> Look.NOW;
                    default -> Look.PLAIN;
                };
        return switch (what) {
            case "who" ->
                Optional.of(new Piece(Look.NAME, row.actor() == null ? words.say("ledger.portal") : row.actor(), null));
            case "subject", "about" -> Optional.of(subject(what.equals("about")));
            case "mapping" ->
                names.field(row.subjectId(), "mapping", row.id())
                        .flatMap(words::mapping)
                        .map(text -> new Piece(look, text, null));
            case "what" ->
                new Differences(row, changes, names, words).briefly().map(text -> new Piece(look, text, null));
            case "sole" -> sole().map(field -> new Piece(look, "", null));
            case "fields" -> words.quoted(named()).map(text -> new Piece(look, text, null));
            case "value" -> sole().flatMap(field -> change(field, look)).map(text -> new Piece(look, text, null));
            default -> text(what, look).map(text -> new Piece(look, text, null));
        };
    }

    private Piece subject(boolean about) {
        var name = names.of(about ? row.about() : row.subjectId(), row.id());
        var kind = about ? "review-subject" : row.subjectKind();
        return new Piece(
                Look.NAME,
                name.or(() -> words.message("ledger.subject." + kind)).orElseGet(() -> words.say("ledger.something")),
                row.path());
    }

    private Optional<String> text(String what, Look look) {
        int dot = what.indexOf('.');
        var name = what.substring(dot + 1);
        return switch (what.substring(0, dot)) {
            case "f" -> fact(name, row.facts().get(name));
            case "one" -> one(name);
            case "only" -> several(name).size() == 1 ? Optional.of("") : Optional.empty();
            case "n" -> number(name);
            case "self" -> became(name, row.actorId());
            case "none" -> became(name, null);
            case "set" -> filled(name) ? Optional.of("") : Optional.empty();
            case "had" -> names.had(row.subjectId(), name, row.id()) ? Optional.of("") : Optional.empty();
            case "short" -> Optional.ofNullable(row.facts().get(name)).map(it -> shortened(it.toString()));
            case "c" -> change(name, look);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private Optional<String> fact(String name, @Nullable Object value) {
        var each = LedgerRow.several(value).stream()
                .map(it -> words.word(name, it, names, row.id()))
                .toList();
        if (each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        var all = each.stream().flatMap(Optional::stream).distinct().toList();
        return Optional.of(
                all.size() <= MOST
                        ? String.join(", ", all)
                        : words.more(String.join(", ", all.subList(0, MOST - 1)), all.size() - MOST + 1));
    }

    private List<?> several(String name) {
        return LedgerRow.several(row.facts().get(name));
    }

    private Optional<String> one(String name) {
        return several(name).size() == 1 ? fact(name, several(name).getFirst()) : Optional.empty();
    }

    private Optional<String> number(String name) {
        var value = row.facts().get(name);
        return value instanceof List<?> list
                ? Optional.of(String.valueOf(list.size()))
                : Optional.ofNullable(value).map(Object::toString);
    }

    private Optional<String> change(String field, Look look) {
        var change = changes.stream()
                .filter(it -> (it.entity() + "." + it.field()).equals(field))
                .findFirst();
        if (change.isEmpty()) return Optional.empty();
        var value = look == Look.WAS ? change.get().before() : change.get().after();
        // What stands out as nothing is said so; of a text that was left out there is nothing to quote.
        if (look == Look.PLAIN && value != null && value.isBlank()) return Optional.empty();
        return value == null || value.isBlank()
                ? Optional.of(words.message("ledger.none." + field).orElseGet(() -> words.say("ledger.none")))
                : value(change.get(), field, value);
    }

    /** The fields that changed and have a name. */
    private List<String> named() {
        return changes.stream()
                .map(it -> it.entity() + "." + it.field())
                .filter(it -> words.message("ledger.field." + it).isPresent())
                .distinct()
                .toList();
    }

    private Optional<String> sole() {
        return Optional.of(named()).filter(it -> it.size() == 1).map(List::getFirst);
    }

    /** Says nothing, where the field became this. */
    private Optional<String> became(String field, @Nullable String value) {
        return changes.stream()
                .filter(it -> (it.entity() + "." + it.field()).equals(field) && Objects.equals(it.after(), value))
                .findFirst()
                .map(it -> "");
    }

    private boolean filled(String field) {
        return changes.stream()
                .anyMatch(it -> (it.entity() + "." + it.field()).equals(field)
                        && it.after() != null
                        && !it.after().isBlank());
    }

    private Optional<String> value(Change change, String field, String value) {
        return switch (field) {
            case "Answer.text" -> question().flatMap(it -> words.answer(it, value));
            case "ConditionRow.text" -> Optional.of(words.compared(attribute(change), value));
            default -> words.word(field, value, names, row.id());
        };
    }

    /** What the line of a routing rule looks at of whose value this is a change. */
    private String attribute(Change value) {
        return changes.stream()
                .filter(it ->
                        it.entityId().equals(value.entityId()) && it.field().equals("attribute"))
                .map(it -> Optional.ofNullable(it.after()).or(() -> Optional.ofNullable(it.before())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** The one that was answered, where it is one: said with the answer the first time, and by the event. */
    Optional<String> question() {
        return changes.stream()
                .filter(it -> it.entity().equals("Answer") && it.field().equals("question"))
                .map(it -> Optional.ofNullable(it.after()).or(() -> Optional.ofNullable(it.before())))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(it ->
                        several("questions").size() == 1 || several("questions").isEmpty() || isAlone())
                .or(() -> Optional.of(several("questions"))
                        .filter(it -> it.size() == 1)
                        .map(it -> it.getFirst().toString()));
    }

    private boolean isAlone() {
        return changes.stream().map(Change::entityId).distinct().count() == 1;
    }

    private static String shortened(String checksum) {
        return checksum.length() <= 8
                ? checksum
                : checksum.substring(0, 4) + "…" + checksum.substring(checksum.length() - 2);
    }
}
