package io.demarc.boundary.sheet;

import static java.util.stream.Collectors.toSet;

import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.Layer;
import java.util.List;
import java.util.Set;

/**
 * A row, and what it may be about.
 *
 * @param sheet the number of the version
 * @param columns their names; empty where the sheet has none
 */
record SheetRowPage(
        int sheet, List<String> columns, SheetRowList.Row row, List<Likely> proposals, List<Choices> layers) {

    /** @param named whether the row bears its id */
    record Likely(ActivityId id, String text, boolean named) {}

    /** @param open whether something of it is ticked or likely */
    record Choices(Layer layer, String name, boolean open, List<Choice> choices) {}

    record Choice(ActivityId id, String text, boolean ticked) {}

    /** Ticked is what somebody said, and before that the activities whose ids the row bears. */
    static SheetRowPage of(
            ProviderSheet sheet, SheetRowList.Row row, List<KeptSheets.Proposal> proposals, Overlay overlay) {
        var likely = proposals.stream().map(KeptSheets.Proposal::id).collect(toSet());
        var ticked = row.mapped()
                ? Set.copyOf(row.activities())
                : proposals.stream()
                        .filter(KeptSheets.Proposal::named)
                        .map(KeptSheets.Proposal::id)
                        .collect(toSet());
        var texts = overlay.texts();
        return new SheetRowPage(
                sheet.number(),
                sheet.columns(),
                row,
                proposals.stream()
                        .map(it -> new Likely(new ActivityId(it.id()), texts.getOrDefault(it.id(), ""), it.named()))
                        .toList(),
                overlay.layers().stream().map(it -> choices(it, likely, ticked)).toList());
    }

    private static Choices choices(LaidLayer layer, Set<String> likely, Set<String> ticked) {
        var choices = layer.activities().stream()
                .map(it ->
                        new Choice(it.id(), it.text(), ticked.contains(it.id().id())))
                .toList();
        boolean open = choices.stream()
                .anyMatch(it -> it.ticked() || likely.contains(it.id().id()));
        return new Choices(layer.layer(), layer.name(), open, choices);
    }
}
