package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of vendors and models say beside their facts: who stated these, what uses them, what they are called. */
@Component
@Transactional(readOnly = true)
class Known {

    private final JdbcClient jdbc;
    private final ModelCards cards;
    private final ObjectProvider<Usage> usage;
    private final ObjectProvider<Places> places;
    private final ObjectProvider<ImportedNames> names;
    private final DirectoryPanels panels;

    Known(
            JdbcClient jdbc,
            ModelCards cards,
            ObjectProvider<Usage> usage,
            ObjectProvider<Places> places,
            ObjectProvider<ImportedNames> names,
            DirectoryPanels panels) {
        this.panels = panels;
        this.jdbc = jdbc;
        this.cards = cards;
        this.usage = usage;
        this.places = places;
        this.names = names;
    }

    /** @param by null where it was nobody in particular */
    record Statement(@Nullable String by, Instant at) {}

    /** None for what was kept before it was noted. */
    @Nullable
    Statement stated(@Nullable MemberId by, @Nullable Instant at) {
        var name = name(by);
        return at == null ? null : new Statement(name, at);
    }

    /** Of a member, or of one who has left. */
    @Nullable
    String name(@Nullable MemberId member) {
        return jdbc.sql("select name from named_member where tenant_id = ? and id = cast(? as uuid)")
                .param(CurrentOrganization.id().value())
                .param(member == null ? null : member.value().toString())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** A use case with the places that it is about. */
    record Line(Usage.Row useCase, List<Places.Place> places) {}

    /** @param lines the first of them */
    record Uses(Usage.Used all, List<Line> lines) {}

    ModelCardFacts card(ModelId model) {
        return cards.facts(model);
    }

    Optional<Uses> of(VendorId vendor, Member me) {
        return usage.stream().map(it -> it.of(vendor, me)).findFirst().map(used -> {
            var ids = ids(used);
            return uses(used, places.stream().flatMap(it -> it.with(vendor, ids).stream()));
        });
    }

    Optional<Uses> of(ModelId model, Member me) {
        return usage.stream().map(it -> it.of(model, me)).findFirst().map(used -> {
            var ids = ids(used);
            return uses(used, places.stream().flatMap(it -> it.with(model, ids).stream()));
        });
    }

    Optional<Uses> of(OfferingId offering, Member me) {
        return usage.stream().map(it -> it.of(offering, me)).findFirst().map(used -> {
            var ids = ids(used);
            return uses(used, places.stream().flatMap(it -> it.with(offering, ids).stream()));
        });
    }

    /** The models of others that run at the vendor. */
    List<UUID> modelsAt(VendorId vendor) {
        return places.stream().flatMap(it -> it.modelsAt(vendor).stream()).toList();
    }

    /** The use cases of vendors by tier, drawn to one scale. */
    Map<UUID, MixBar> mixes(List<VendorId> vendors, Member me) {
        return MixBar.of(
                usage.stream().flatMap(it -> it.mix(vendors, me).stream()).toList());
    }

    /** The same of offerings. */
    Map<UUID, MixBar> mixesOfOfferings(List<OfferingId> offerings, Member me) {
        return MixBar.of(usage.stream()
                .flatMap(it -> it.mixOfOfferings(offerings, me).stream())
                .toList());
    }

    private static List<UUID> ids(Usage.Used used) {
        return used.first().stream().map(Usage.Row::id).toList();
    }

    private static Uses uses(Usage.Used used, Stream<Places.Place> places) {
        var all = places.toList();
        return new Uses(
                used,
                used.first().stream()
                        .map(row -> new Line(
                                row,
                                all.stream()
                                        .filter(place -> Objects.equals(place.useCase(), row.id()))
                                        .toList()))
                        .toList());
    }

    /** What other modules show of it. */
    DirectoryPanels panels() {
        return panels;
    }

    List<String> imported(VendorId vendor) {
        return names.stream().flatMap(it -> it.meaning(vendor).stream()).toList();
    }

    List<ImportedNames.Waiting> waiting(VendorId vendor) {
        return names.stream().flatMap(it -> it.waiting(vendor).stream()).toList();
    }
}
