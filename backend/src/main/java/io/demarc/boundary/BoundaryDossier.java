package io.demarc.boundary;

import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who answers for each cell, as facts for the reviewer whose stage owns the layer. */
@Component
class BoundaryDossier implements Dossier {

    private static final String WHO_ANSWERS = "Who answers for: ";

    private final Boundaries boundaries;
    private final Members members;
    private final BoundaryReference reference;

    BoundaryDossier(Boundaries boundaries, Members members, BoundaryReference reference) {
        this.reference = reference;
        this.boundaries = boundaries;
        this.members = members;
    }

    /** Who answers, who is named, by which control: "us · Ingrid Solheim · Data-class gate". */
    @Override
    public Map<Fact, String> words(Collection<Fact> facts) {
        var own = facts.stream()
                .filter(fact ->
                        fact.key().startsWith("boundary.") && !fact.value().isEmpty())
                .toList();
        if (own.isEmpty()) return Map.of();
        var names = members.names(
                own.stream().flatMap(fact -> owner(fact.value()).stream()).collect(Collectors.toSet()));
        var words = new HashMap<Fact, String>();
        for (var fact : own) words.put(fact, words(fact.value(), names));
        return words;
    }

    private String words(String value, Map<MemberId, String> names) {
        var said = value.split(" ");
        String who = Arrays.stream(Responsibility.values())
                .filter(it -> it.code().equals(said[0]))
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(said[0]);
        String owner =
                owner(value).map(it -> names.getOrDefault(it, it.toString())).orElse("no one is named");
        String control = said[2].equals("-")
                ? "no control"
                : reference.controls().of(said[2]).map(Controls.Control::name).orElse(said[2]);
        return who + " · " + owner + " · " + control;
    }

    private static Optional<MemberId> owner(String value) {
        var owner = value.split(" ")[1];
        return owner.equals("-") ? Optional.empty() : Optional.of(new MemberId(UUID.fromString(owner)));
    }

    @Override
    public List<Fact> facts(ReviewSubject subject) {
        if (!(subject instanceof ReviewSubject.OfUseCase(var id))) return List.of();
        var facts = new ArrayList<Fact>();
        for (Column column : boundaries.map(new UseCaseId(id)).legs()) {
            var leg = column.leg();
            if (leg == null) continue;
            for (Layer layer : column.layers().ids()) {
                var cell = column.cell(layer);
                if (!cell.applies()) continue;
                var owner = cell.owner();
                facts.add(new Fact(
                        "boundary." + leg.letter() + "." + layer,
                        WHO_ANSWERS + column.layers().of(layer).shortName(),
                        cell.who().code() + " " + (owner == null ? "-" : owner) + " "
                                + (cell.control() == null ? "-" : cell.control()),
                        Set.of(column.layers().of(layer).stage())));
            }
        }
        return facts;
    }
}
