package io.demarc.boundary.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivitiesTests {

    @Test
    void an_item_of_ours_is_listed_once_but_two_providers_never_share_one() {
        var one = new Activities(
                List.of(ours("L14.C4", "A", true), ours("L14.C5", "A", true)), List.of(theirs("L14.P1", "A")));
        var other = new Activities(
                List.of(ours("L14.C5", "B", false), ours("L14.C6", "B", true)), List.of(theirs("L14.P1", "B")));
        var both = one.and(other);
        assertThat(both.ours()).extracting(it -> it.id().id()).containsExactly("L14.C4", "L14.C5", "L14.C6");
        assertThat(both.providers()).extracting(Activity::leg).containsExactly("A", "B");
        assertThat(both.count()).isEqualTo(5);
    }

    @Test
    void an_item_of_several_legs_is_proven_when_it_is_for_each_of_them() {
        var one = new Activities(List.of(ours("L14.C5", "A", true)), List.of());
        assertThat(one.and(new Activities(List.of(ours("L14.C5", "B", false)), List.of()))
                        .proven())
                .isZero();
        assertThat(one.and(new Activities(List.of(ours("L14.C5", "B", true)), List.of()))
                        .proven())
                .isEqualTo(1);
    }

    @Test
    void an_id_names_its_layer_and_its_side() {
        assertThat(new ActivityId("L14.P1").layer()).isEqualTo(new Layer("L14"));
        assertThat(new ActivityId("L14.P1").isOurs()).isFalse();
        assertThat(new ActivityId("L14.C0").isOurs()).isTrue();
        for (String wrong : List.of("L14", "L14.P0", "L14.X1", "L14.C01", "14.C1"))
            assertThatThrownBy(() -> new ActivityId(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Activity ours(String id, String leg, boolean proven) {
        return new Activity(new ActivityId(id), "Does it", null, leg, proven ? Provers.FOREVER : Proof.NONE);
    }

    private static Activity theirs(String id, String leg) {
        return new Activity(new ActivityId(id), "Does it", Party.OPERATOR, leg, Proof.NONE);
    }
}
