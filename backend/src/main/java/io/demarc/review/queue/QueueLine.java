package io.demarc.review.queue;

import io.demarc.identity.Holders;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the queue with the names of those who decide.
 *
 * @param detail two cells that the subject's module draws; null for none
 * @param mine the stages that wait for who looks
 * @param others everybody else's seats: decided, or waiting now
 */
record QueueLine(Queue.Row row, @Nullable Panel detail, List<String> mine, List<Other> others) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 2;

    private record Seat(
            String concern,
            String role,
            boolean waiting,
            boolean decided,
            @Nullable String by,
            List<UUID> excluded) {}

    /** @param name of who has decided or may decide first; null where nobody may */
    record Other(String concern, @Nullable String name, boolean decided) {}

    static QueueLine of(Queue.Row row, @Nullable Panel detail, List<Holders.Post> posts, Member me) {
        var roles = me.roles(new BusinessUnitId(row.unitId()));
        var seats = Arrays.asList(JSON.readValue(row.seats(), Seat[].class));
        var mine = seats.stream()
                .filter(seat -> seat.waiting()
                        && roles.contains(new Role(seat.role()))
                        && isFree(me.id().value(), seat, row))
                .toList();
        return new QueueLine(
                row,
                detail,
                mine.stream().map(Seat::concern).toList(),
                seats.stream()
                        .filter(seat -> (seat.waiting() || seat.decided()) && !mine.contains(seat))
                        .map(seat -> other(seat, row, posts))
                        .toList());
    }

    /** The roles of all seats of a row. */
    static List<String> roles(Queue.Row row) {
        return Arrays.stream(JSON.readValue(row.seats(), Seat[].class))
                .map(Seat::role)
                .toList();
    }

    private static Other other(Seat seat, Queue.Row row, List<Holders.Post> posts) {
        if (seat.decided()) return new Other(seat.concern(), seat.by(), true);
        return new Other(
                seat.concern(),
                posts.stream()
                        .filter(post ->
                                post.role().equals(seat.role()) && post.unit().equals(row.unitId()))
                        .flatMap(post -> post.people().stream())
                        .filter(person -> isFree(person.id(), seat, row))
                        .map(Holders.Person::name)
                        .findFirst()
                        .orElse(null),
                false);
    }

    private static boolean isFree(UUID member, Seat seat, Queue.Row row) {
        return !seat.excluded().contains(member) && !Objects.equals(row.owner(), member);
    }

    /** Those whom nobody can stand for first, then as many as fit. */
    public List<Other> shown() {
        return others.stream()
                .sorted((a, b) -> Boolean.compare(a.name() != null, b.name() != null))
                .limit(SHOWN)
                .toList();
    }

    /** The seats of others that wait now. */
    List<String> waiting() {
        return concerns(false);
    }

    List<String> decided() {
        return concerns(true);
    }

    private List<String> concerns(boolean decided) {
        return others.stream()
                .filter(other -> other.decided() == decided)
                .map(Other::concern)
                .toList();
    }

    public int more() {
        return Math.max(0, others.size() - SHOWN);
    }
}
