package io.demarc.boundary.sheet;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Matrix.Standard;
import io.demarc.boundary.matrix.Offered;
import io.demarc.boundary.page.Line;
import io.demarc.boundary.sheet.SheetPage.Group;
import io.demarc.boundary.sheet.SheetPage.Row;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.Parties;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the sheet of an offering out as a page. */
@Component
class SheetPages {

    private final Parties parties;
    private final KeptSheets kept;
    private final BoundaryReference reference;

    SheetPages(Parties parties, KeptSheets kept, BoundaryReference reference) {
        this.parties = parties;
        this.kept = kept;
        this.reference = reference;
    }

    /** What was asked for: an earlier version, a filter, a layer. */
    record Asked(
            @Nullable Integer version,
            @Nullable Accord filter,
            @Nullable String layer) {}

    /** Not found where the organization has none of that id. */
    OfferingParties offering(OfferingId id) {
        var party = parties.of(List.of(id.value())).get(id.value());
        var offering = party == null ? null : party.offering();
        if (offering == null) throw new NotFound();
        return offering;
    }

    /** Who answers for which activity as a rule in what is offered. */
    SequencedMap<Layer, Standard> ours(OfferingParties offering) {
        return Offered.of(reference.matrix(), offering.kind());
    }

    Map<String, String> texts() {
        return reference.activities();
    }

    Layers layers() {
        return reference.layers();
    }

    SheetPage page(OfferingId id, Asked asked) {
        var offering = offering(id);
        var ours = ours(offering);
        var versions = kept.versions(id);
        var sheet = versions.stream()
                .filter(it -> asked.version() == null || it.number() == asked.version())
                .findFirst()
                .orElse(null);
        if (sheet == null && asked.version() != null) throw new NotFound();
        var overlay = Overlay.of(ours, layers(), texts(), sheet == null ? List.of() : kept.said(sheet.id()));
        var opened = overlay.layers().stream()
                .filter(it -> it.layer().id().equals(asked.layer()))
                .findFirst()
                .orElse(null);
        return new SheetPage(
                offering,
                versions,
                sheet,
                sheet != null && sheet.equals(versions.getFirst()),
                sheet == null ? null : kept.figures(sheet.id()),
                sheet == null ? 0 : kept.named(sheet.id(), Overlay.ids(ours)),
                overlay,
                asked.filter(),
                groups(overlay, asked.filter(), opened),
                opened,
                overlay.all(
                        asked.filter() == null
                                ? EnumSet.range(Accord.BY_NOBODY, Accord.CONTRADICTED)
                                : Set.of(asked.filter())));
    }

    private List<Group> groups(Overlay overlay, @Nullable Accord filter, @Nullable LaidLayer opened) {
        var shown = overlay.layers().stream()
                .filter(it -> filter == null || it.count(filter) > 0)
                .collect(Collectors.toMap(LaidLayer::layer, it -> it));
        var layers = layers();
        var ours = Line.through(layers, shown.keySet(), it -> of(shown, it).weSay());
        var theirs = Line.through(layers, shown.keySet(), it -> of(shown, it).theySay());
        return Arrays.stream(Band.values())
                .map(band -> new Group(
                        band,
                        ours.at(band).classes(),
                        theirs.at(band).classes(),
                        layers.in(band).stream()
                                .filter(shown::containsKey)
                                .map(it -> new Row(
                                        of(shown, it),
                                        ours.at(it).classes(),
                                        theirs.at(it).classes(),
                                        of(shown, it).equals(opened)))
                                .toList()))
                .filter(it -> !it.rows().isEmpty())
                .toList();
    }

    private static LaidLayer of(Map<Layer, LaidLayer> shown, Layer layer) {
        return Objects.requireNonNull(shown.get(layer));
    }
}
