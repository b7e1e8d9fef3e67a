package io.demarc.boundary.owners;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Boundaries.Naming;
import io.demarc.boundary.owners.OwnersForm.Like;
import io.demarc.boundary.owners.OwnersForm.Mistake;
import io.demarc.boundary.owners.Precedents.Precedent;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Offer;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names owners for the layers that have nobody: offers whom, and takes nothing but what was offered. */
@Component
public class Owners {

    /** What stands before the id of a use case whose owners are to be named here, too. */
    static final String LIKE = "as:";

    private final Vacancies vacancies;
    private final Boundaries boundaries;
    private final Members members;

    Owners(Vacancies vacancies, Boundaries boundaries, Members members) {
        this.vacancies = vacancies;
        this.boundaries = boundaries;
        this.members = members;
    }

    /**
     * The form as a box; empty where no layer has nobody.
     *
     * @param from the page that it stands on, and leads back to: {@link Wizard#LAST}, else the boundary
     */
    @Transactional(readOnly = true)
    public Optional<Panel> panel(UseCaseFacts useCase, String from, Member me) {
        return form(useCase, null, from, List.of(), me).map(form -> new Panel("boundary/owners-panel", form));
    }

    /** @param ticked null for those with a suggestion */
    @Transactional(readOnly = true)
    Optional<OwnersForm> form(
            UseCaseFacts useCase, @Nullable Set<String> ticked, String from, List<Mistake> errors, Member me) {
        var open = vacancies.of(useCase, me);
        if (open.vacancies().isEmpty()) return Optional.empty();
        return Optional.of(new OwnersForm(
                useCase.id(),
                boundaries.version(useCase.id()),
                open.ours(),
                open.vacancies(),
                ticked != null
                        ? ticked
                        : open.vacancies().stream()
                                .filter(it -> it.suggestion() != null)
                                .map(it -> it.layer().id().id())
                                .collect(Collectors.toSet()),
                open.offered().people(),
                open.offered().holders(),
                likes(open),
                from,
                errors));
    }

    /** Names those who were suggested when the page was drawn, each as {@code L14:<member>}. */
    @Transactional
    int nameSuggested(UseCaseFacts useCase, String version, Set<String> suggested, Member me) {
        var offered = vacancies.of(useCase, me).vacancies().stream()
                .filter(it -> it.suggestion() != null)
                .collect(Collectors.toMap(Vacancy::suggested, it -> it));
        var chosen = new ArrayList<Vacancy>();
        for (String one : suggested)
            chosen.add(Optional.ofNullable(offered.get(one)).orElseThrow(Offer::missed));
        return name(
                useCase,
                version,
                chosen,
                it -> it.suggestion() == null ? null : it.suggestion().who(),
                me);
    }

    /**
     * Names somebody for the layers that were ticked.
     *
     * @param owner a member, or {@code as:<use case>}: whoever is named there; where nobody is, nobody is named
     */
    @Transactional
    int nameForTicked(UseCaseFacts useCase, String version, Set<String> ticked, String owner, Member me) {
        var open = vacancies.of(useCase, me);
        new Offer()
                .choice("layer", open.vacancies().stream().map(it -> it.layer().id()))
                .require(field -> ticked.stream()
                        .filter(id -> open.vacancies().stream()
                                .noneMatch(it -> it.layer().id().id().equals(id)))
                        .findFirst()
                        .orElse(""));
        var chosen = open.vacancies().stream()
                .filter(it -> ticked.contains(it.layer().id().id()))
                .toList();
        if (!owner.startsWith(LIKE)) {
            var who = member(owner);
            return name(useCase, version, chosen, _ -> who, me);
        }
        var there = of(open, owner.substring(LIKE.length()));
        return name(useCase, version, chosen, it -> there.get(it.layer().id().id()), me);
    }

    private int name(
            UseCaseFacts useCase,
            String version,
            List<Vacancy> chosen,
            Function<Vacancy, @Nullable MemberId> who,
            Member me) {
        var namings = new ArrayList<Naming>();
        for (Vacancy vacancy : chosen) {
            var owner = who.apply(vacancy);
            if (owner != null)
                vacancy.legs()
                        .forEach(leg ->
                                namings.add(new Naming(leg, vacancy.layer().id(), owner)));
        }
        boundaries.assign(useCase.id(), version, namings, me);
        return (int) namings.stream().map(Naming::layer).distinct().count();
    }

    /** Who left since was offered once; who never was a member is nobody. */
    private MemberId member(String id) {
        var member = new MemberId(uuid(id));
        if (members.present(List.of(member)).isEmpty())
            throw members.names(List.of(member)).isEmpty() ? new NotFound() : Offer.missed();
        return member;
    }

    /** Who is named in the other use case, by layer. */
    private static Map<String, MemberId> of(Vacancies.Open open, String useCase) {
        var id = uuid(useCase);
        var named = new LinkedHashMap<String, MemberId>();
        for (Precedent other : open.others())
            if (other.useCase().equals(id)) named.putIfAbsent(other.layer().id(), other.owner());
        if (named.isEmpty()) throw Offer.missed();
        return named;
    }

    private static List<Like> likes(Vacancies.Open open) {
        var layers = open.others().stream()
                .collect(Collectors.groupingBy(
                        Precedent::useCase,
                        LinkedHashMap::new,
                        Collectors.mapping(Precedent::layer, Collectors.toSet())));
        return layers.entrySet().stream()
                .map(it -> new Like(
                        it.getKey(),
                        open.others().stream()
                                .filter(other -> other.useCase().equals(it.getKey()))
                                .findFirst()
                                .orElseThrow()
                                .of(),
                        it.getValue().size()))
                .toList();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
