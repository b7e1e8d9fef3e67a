package io.demarc.review;

import io.demarc.identity.Holders;
import io.demarc.identity.Holders.Holder;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.review.subject.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide in the stages of a round, by name: the answer for pages, previews and work lists. It asks of everybody who
 * holds a role what {@link DecisionRule} and {@link ReviewAccess} ask of who decides.
 */
@Component
class Deciders {

    private final Holders holders;

    Deciders(Holders holders) {
        this.holders = holders;
    }

    /**
     * Who may decide in a stage.
     *
     * @param people those who may, by name
     * @param barred who holds the role and may not
     */
    record Seat(List<Person> people, Set<MemberId> barred) {

        static final Seat NOBODY = new Seat(List.of(), Set.of());

        /** Whether anybody holds its role at all. */
        boolean held() {
            return !people.isEmpty() || !barred.isEmpty();
        }

        boolean isVacant() {
            return people.isEmpty();
        }

        List<String> names() {
            return people.stream().map(Person::name).toList();
        }

        List<String> namesWithout(MemberId me) {
            return people.stream()
                    .filter(person -> !person.id().equals(me))
                    .map(Person::name)
                    .toList();
        }
    }

    record Person(MemberId id, String name) {}

    /**
     * Who may decide where.
     *
     * @param managers who can give somebody a role that nobody holds
     * @param names of those who were asked about
     */
    record Table(Map<Concern, Seat> seats, List<String> managers, Map<MemberId, String> names) {

        Seat of(Concern stage) {
            return seats.getOrDefault(stage, Seat.NOBODY);
        }
    }

    /**
     * In one statement.
     *
     * @param opened when the review began: whoever got a role or a link from somebody excluded since then may not decide
     * @param also whose names are asked for, too
     */
    Table of(Round round, Subject subject, Instant opened, Collection<MemberId> also) {
        var roles = round.stages().stream().map(Stage::role).collect(Collectors.toSet());
        var roster = holders.in(subject.unit(), roles, opened, also);
        var seats = new HashMap<Concern, Seat>();
        for (var stage : round.stages()) {
            var held = roster.of(stage.role()).stream()
                    .collect(Collectors.partitioningBy(holder -> may(holder, round, stage, subject.owner())));
            seats.put(stage.concern(), new Seat(people(held), ids(held)));
        }
        return new Table(seats, roster.managers(), roster.names());
    }

    private static List<Person> people(Map<Boolean, List<Holder>> held) {
        return held.getOrDefault(true, List.of()).stream()
                .map(holder -> new Person(holder.id(), holder.name()))
                .toList();
    }

    private static Set<MemberId> ids(Map<Boolean, List<Holder>> held) {
        return held.getOrDefault(false, List.of()).stream().map(Holder::id).collect(Collectors.toSet());
    }

    private static boolean may(Holder holder, Round round, Stage stage, @Nullable MemberId owner) {
        return isFree(Set.of(holder.id()), stage, owner)
                && isFree(holder.empoweredBy(), stage, owner)
                && round.terms().allows(round.stagesOf(holder.id()) + 1);
    }

    private static boolean isFree(Set<MemberId> members, Stage stage, @Nullable MemberId owner) {
        return !stage.excluded().containsAny(members) && (owner == null || !members.contains(owner));
    }
}
