package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.IdentityEvent;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In a transaction with several events each change is told with the one that it belongs to. */
class EventChangesTests {

    private static final UUID BELL = new UUID(0, 1);
    private static final UUID TOWER = new UUID(0, 2);
    private static final UUID WHO = new UUID(0, 3);
    private static final DomainEvent.Origin ORIGIN = new DomainEvent.Origin(OrganizationId.next(), null, Instant.EPOCH);

    private static final DomainEvent LEFT = new IdentityEvent.MembershipEnded(ORIGIN, new MemberId(WHO));

    @DomainEvent.Named("bell-hung")
    private record Hung(Origin origin) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("bell", BELL);
        }
    }

    @DomainEvent.Named("tower-built")
    private record Built(Origin origin) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("tower", TOWER);
        }
    }

    @DomainEvent.Named("tower-asked")
    private record AskedOf(Origin origin, @Fact List<String> questions) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("tower", TOWER);
        }
    }

    @DomainEvent.Named("bell-cast")
    private record Cast(Origin origin, @Fact UUID bell) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("tower", TOWER);
        }
    }

    private final List<DomainEvent> events =
            List.of(new Hung(ORIGIN), new Built(ORIGIN), new AskedOf(ORIGIN, List.of("HEIGHT")));

    @Test
    void of_the_subject_itself_with_its_first_event() {
        assertThat(told(TOWER, "elsewhere", Set.of())).isEqualTo("tower-built");
    }

    @Test
    void an_answer_with_the_event_that_names_its_question() {
        assertThat(told(new UUID(0, 9), "elsewhere", Set.of(TOWER.toString(), "HEIGHT", "30 m")))
                .isEqualTo("tower-asked");
    }

    @Test
    void what_no_event_names_with_the_first_about_what_it_refers_to() {
        assertThat(told(new UUID(0, 9), "elsewhere", Set.of(TOWER.toString(), "WIDTH")))
                .isEqualTo("tower-built");
    }

    @Test
    void what_is_of_a_module_with_its_first_event_about_the_same() {
        assertThat(told(new UUID(0, 9), "audit", Set.of(TOWER.toString(), "WIDTH")))
                .isEqualTo("tower-built");
    }

    /** A leg is of its plan's event, though it refers to a vendor that was added with it. */
    @Test
    void what_is_of_a_module_that_tells_of_one_thing_alone_with_that() {
        assertThat(told(List.of(LEFT, new Built(ORIGIN)), new UUID(0, 9), "audit", Set.of(WHO.toString())))
                .isEqualTo("tower-built");
    }

    /** Where a module tells of several, none of them is about what refers to neither. */
    @Test
    void what_is_of_a_module_that_tells_of_several_with_what_it_refers_to() {
        assertThat(told(
                        List.of(new Hung(ORIGIN), new Built(ORIGIN), LEFT),
                        new UUID(0, 9),
                        "audit",
                        Set.of(WHO.toString())))
                .isEqualTo("membership-ended");
    }

    @Test
    void what_an_event_names_by_its_id_with_that() {
        var events = List.<DomainEvent>of(new Cast(ORIGIN, new UUID(0, 7)), new Cast(ORIGIN, new UUID(0, 8)));
        var change = new EventChanges.Seen(new Change("Bell", new UUID(0, 8), "place", null, "1"), "audit", Set.of());
        assertThat(EventChanges.of(events, List.of(change)).getLast().changes()).hasSize(1);
    }

    @Test
    void all_else_with_the_first() {
        assertThat(told(new UUID(0, 9), "elsewhere", Set.of())).isEqualTo("bell-hung");
    }

    private String told(UUID entity, String module, Set<String> row) {
        return told(events, entity, module, row);
    }

    private static String told(List<DomainEvent> events, UUID entity, String module, Set<String> row) {
        var change = new EventChanges.Seen(new Change("Stone", entity, "place", null, "1"), module, row);
        return EventChanges.of(events, List.of(change)).stream()
                .filter(it -> !it.changes().isEmpty())
                .map(it -> it.event().name())
                .findFirst()
                .orElseThrow();
    }
}
