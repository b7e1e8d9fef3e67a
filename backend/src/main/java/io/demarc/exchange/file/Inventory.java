package io.demarc.exchange.file;

import io.demarc.exchange.file.CsvFile.Row;
import io.demarc.exchange.file.Reading.Found;
import io.demarc.exchange.file.Reading.Reason;
import io.demarc.exchange.file.Reading.Refused;
import io.demarc.inventory.Stage;
import io.demarc.kernel.Fingerprint;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** An inventory in somebody else's words: reads each row of the file with the mapping and says what became of it. */
public final class Inventory {

    private static final String SEPARATOR = "\u001F";

    /** So much of it stands in the name; all of it is kept with the record. */
    private static final int LONGEST_PRODUCT = 100;

    private static final Pattern NO_PRODUCT = Pattern.compile("(?i)n\\.?/?a\\.?|none|-+");

    private final CsvFile file;
    private final Mapping mapping;

    private Inventory(CsvFile file, Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /** The inventory in a file, whose rows are not read yet; the file is {@link Unreadable} when it is no table. */
    public static Inventory of(Path path, Mapping mapping) {
        return new Inventory(CsvFile.open(path), mapping);
    }

    /**
     * Each row in the order of the file after that many of them, as long as it is wanted. The file turns out {@link
     * Unreadable} when a quote was never closed.
     *
     * @return whether that was all of the file
     */
    public boolean forEach(long after, Predicate<Reading> each) {
        return file.forEach(after, row -> each.test(read(row)));
    }

    private Reading read(Row row) {
        return refusal(row)
                .<Reading>map(reason -> new Refused(row.number(), row.line(), reason, named(row), kept(row.cells())))
                .orElseGet(() -> found(row));
    }

    /** PostgreSQL keeps every character but this one. */
    private static List<String> kept(List<String> cells) {
        return cells.stream().map(it -> it.replace("\0", "")).toList();
    }

    /** The name of a row that may have too few cells to hold one. */
    private String named(Row row) {
        return file.ragged(row) ? "" : Text.cut(name(row), Name.LONGEST);
    }

    private Optional<Reason> refusal(Row row) {
        if (file.ragged(row)) return Optional.of(Reason.RAGGED);
        if (row.cells().stream().anyMatch(it -> it.length() > CsvFile.CELL_LIMIT || it.indexOf('\0') >= 0))
            return Optional.of(Reason.CELL_TOO_LONG);
        if (agency(row).isEmpty()) return Optional.of(Reason.NO_AGENCY);
        if (title(row).isEmpty()) return Optional.of(Reason.NO_NAME);
        if (Text.length(name(row)) > Name.LONGEST) return Optional.of(Reason.NAME_TOO_LONG);
        if (Text.length(purpose(row)) > 10_000) return Optional.of(Reason.PURPOSE_TOO_LONG);
        if (Text.length(agency(row)) > 240 || Text.length(text(Field.BUREAU, row)) > 240)
            return Optional.of(Reason.UNIT_NAME_TOO_LONG);
        if (stage(row).isEmpty()) return Optional.of(Reason.UNKNOWN_STAGE);
        return switch (use(row)) {
            case NOT_USED -> Optional.of(Reason.NOT_USED);
            case NOT_SAID -> Optional.of(Reason.USE_NOT_SAID);
            case USED, NOT_ASKED -> Optional.empty();
        };
    }

    private Found found(Row row) {
        String key = key(row);
        String former = formerKey(row);
        return new Found(
                row.number(),
                row.line(),
                Fingerprint.of(key),
                former.equals(key) ? null : Fingerprint.of(former),
                name(row),
                purpose(row),
                agency(row),
                text(Field.BUREAU, row),
                stage(row).orElseThrow(),
                VendorCell.of(said(Field.VENDORS, row) + "\n" + said(Field.PRODUCT, row)),
                cells(row));
    }

    private String key(Row row) {
        return String.join(
                SEPARATOR, text(Field.AGENCY, row), text(Field.RECORD_ID, row), text(Field.BUREAU, row), title(row));
    }

    /** As it was made before words were cleaned: what was brought in then is known by it. */
    private String formerKey(Row row) {
        String id = said(Field.RECORD_ID, row);
        String name = said(Field.NAME, row);
        return String.join(
                SEPARATOR,
                said(Field.AGENCY, row),
                id,
                said(Field.BUREAU, row),
                name.isEmpty() && !id.isEmpty() ? "(no name) " + id : name);
    }

    private String title(Row row) {
        String name = text(Field.NAME, row);
        String id = text(Field.RECORD_ID, row);
        return name.isEmpty() && !id.isEmpty() ? "(no name) " + id : name;
    }

    /** With the product that is used for it: many units use another one for the same. The record stays the same with another one. */
    private String name(Row row) {
        String title = title(row);
        String product = Name.clean(said(Field.PRODUCT, row));
        if (product.isEmpty() || NO_PRODUCT.matcher(product).matches()) return title;
        String shown = Text.length(product) > LONGEST_PRODUCT ? Text.cut(product, LONGEST_PRODUCT - 1) + "…" : product;
        return (title.endsWith(".") ? title.substring(0, title.length() - 1) : title) + ": " + shown;
    }

    private String agency(Row row) {
        String name = text(Field.AGENCY_NAME, row);
        return name.isEmpty() ? text(Field.AGENCY, row) : name;
    }

    /** Empty for a word that is no stage; what the file leaves empty is UNKNOWN. */
    private Optional<Stage> stage(Row row) {
        return Optional.ofNullable(
                switch (text(Field.STAGE, row).toLowerCase(Locale.ROOT)) {
                    case "" -> use(row) == Use.USED ? Stage.LIVE : Stage.UNKNOWN;
                    case "pre-deployment" -> Stage.PRE_DEPLOYMENT;
                    case "pilot" -> Stage.PILOT;
                    case "deployed" -> Stage.LIVE;
                    case "retired" -> Stage.RETIRED;
                    default -> null;
                });
    }

    private enum Use {
        USED,
        NOT_USED,
        NOT_SAID,
        /** The file has no column for it. */
        NOT_ASKED
    }

    private Use use(Row row) {
        if (mapping.position(Field.IN_USE).isEmpty()) return Use.NOT_ASKED;
        return switch (text(Field.IN_USE, row).toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> Use.USED;
            case "n", "no" -> Use.NOT_USED;
            default -> Use.NOT_SAID;
        };
    }

    private String text(Field field, Row row) {
        return Name.clean(said(field, row));
    }

    /** Where a file names products, what they are used for is the purpose. */
    private String purpose(Row row) {
        var purpose = mapping.position(Field.PURPOSE).isEmpty()
                        && mapping.position(Field.PRODUCT).isPresent()
                ? Field.NAME
                : Field.PURPOSE;
        return Text.clean(said(purpose, row)).strip();
    }

    private String said(Field field, Row row) {
        return mapping.text(field, row.cells());
    }

    private Map<String, Object> cells(Row row) {
        var cells = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = Text.clean(row.cells().get(i));
            if (text.isEmpty() || text.equals("[]")) continue;
            String column = i < file.header().size() ? file.header().get(i) : "column " + (i + 1);
            if (Optional.of(i).equals(mapping.position(Field.IN_USE_SINCE)))
                cells.put(column, OperationalDate.of(text).text());
            else cells.put(column, ListText.items(text).<Object>map(it -> it).orElse(text));
        }
        return cells;
    }
}
