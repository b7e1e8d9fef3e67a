package io.demarc.boundary.owners;

import static java.util.stream.Collectors.toMap;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.owners.Precedents.Precedent;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Nameable;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which layers of a use case have nobody, and who might be named for them. A constant number of statements. */
@Component
class Vacancies {

    private final Boundaries boundaries;
    private final Precedents precedents;
    private final Nameable nameable;

    Vacancies(Boundaries boundaries, Precedents precedents, Nameable nameable) {
        this.boundaries = boundaries;
        this.precedents = precedents;
        this.nameable = nameable;
    }

    /** In reading order; with a suggestion where somebody who is there comes to mind. */
    Open of(UseCaseFacts useCase, Member me) {
        var map = boundaries.map(useCase.id());
        if (map.isEmpty()) return Open.NOTHING;
        var layers = map.legs().getFirst().layers();
        var ours = layers.display().stream()
                .filter(layer -> map.legs().stream().anyMatch(isOurs(layer)))
                .toList();
        var vacant = ours.stream().filter(layer -> !legs(map, layer).isEmpty()).toList();
        if (vacant.isEmpty()) return Open.NOTHING;
        var others = precedents.of(useCase, me);
        var offered = nameable.in(useCase.unit(), named(map, useCase.owner()));
        var names = offered.people().stream().collect(toMap(it -> new MemberId(it.id()), Members.Choice::name));
        return new Open(
                ours.size(),
                vacant.stream()
                        .map(layer -> vacancy(
                                layers.of(layer),
                                map,
                                suggestion(layers.of(layer), map, others, names, useCase.owner())))
                        .toList(),
                others.stream().filter(it -> vacant.contains(it.layer())).toList(),
                offered);
    }

    /**
     * @param ours how many layers are at least partly ours
     * @param others who was named for these layers elsewhere
     * @param offered to choose from
     */
    record Open(int ours, List<Vacancy> vacancies, List<Precedent> others, Nameable.Offered offered) {

        private static final Open NOTHING = new Open(0, List.of(), List.of(), Nameable.Offered.NOBODY);
    }

    private static Vacancy vacancy(Layers.Text layer, BoundaryMap map, @Nullable Suggestion suggestion) {
        var legs = legs(map, layer.id());
        // While it is not decided of each place what it is, nothing is said of all of them.
        boolean all = map.together() != null && legs.size() == map.legs().size();
        return new Vacancy(
                layer,
                legs.stream().map(it -> it.cell(layer.id()).who()).distinct().count() == 1
                        ? legs.getFirst().cell(layer.id()).who()
                        : Responsibility.SHARED,
                legs.stream().map(it -> Objects.requireNonNull(it.leg()).id()).toList(),
                all ? List.of() : legs.stream().map(Column::letter).toList(),
                suggestion);
    }

    private static @Nullable Suggestion suggestion(
            Layers.Text layer,
            BoundaryMap map,
            List<Precedent> others,
            Map<MemberId, String> names,
            @Nullable MemberId owner) {
        for (Column column : map.legs()) {
            var named = column.cell(layer.id()).owner();
            if (named != null && names.containsKey(named))
                return new Suggestion(
                        named, Objects.requireNonNull(names.get(named)), Suggestion.Source.PLACE, column.letter());
        }
        Optional<Precedent> other =
                others.stream().filter(it -> it.layer().equals(layer.id())).findFirst();
        if (other.isPresent())
            return new Suggestion(
                    other.get().owner(),
                    other.get().name(),
                    Suggestion.Source.USE_CASE,
                    other.get().of());
        return layer.isOfTheUseCasesOwner() && owner != null && names.containsKey(owner)
                ? new Suggestion(owner, Objects.requireNonNull(names.get(owner)), Suggestion.Source.OWNER, null)
                : null;
    }

    /** Who is named already, and the owner: to be offered wherever they stand among all. */
    private static List<UUID> named(BoundaryMap map, @Nullable MemberId owner) {
        return Stream.concat(
                        map.legs().stream()
                                .flatMap(column -> column.cells().values().stream())
                                .flatMap(cell -> Stream.ofNullable(cell.owner())),
                        Stream.ofNullable(owner))
                .map(MemberId::value)
                .distinct()
                .toList();
    }

    private static List<Column> legs(BoundaryMap map, Layer layer) {
        return map.legs().stream()
                .filter(isOurs(layer).and(column -> column.cell(layer).owner() == null))
                .toList();
    }

    private static Predicate<Column> isOurs(Layer layer) {
        return column -> {
            var who = column.cell(layer).who();
            return who == Responsibility.US || who == Responsibility.SHARED;
        };
    }
}
