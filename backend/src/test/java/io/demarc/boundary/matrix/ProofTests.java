package io.demarc.boundary.matrix;

import static io.demarc.boundary.matrix.Provers.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProofTests {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate SOON = TODAY.plusDays(17);
    private static final LocalDate LATER = TODAY.plusDays(200);

    @Test
    void a_piece_proves_up_to_its_last_day() {
        assertThat(until(TODAY).proven()).isTrue();
        assertThat(until(YESTERDAY).proven()).isFalse();
        assertThat(until(null).proven()).isTrue();
        assertThat(Proof.NONE.proven()).isFalse();
    }

    @Test
    void what_is_too_weak_proves_nothing_however_long_it_holds() {
        var weak = new Piece(UUID.randomUUID(), "Said so", false, LATER);
        var proof = Proof.of(List.of(weak, piece(SOON)), TODAY);
        assertThat(proof.proven()).isTrue();
        assertThat(proof.until()).isEqualTo(SOON);
        assertThat(Proof.of(List.of(weak), TODAY).proven()).isFalse();
        assertThat(Proof.of(List.of(weak), TODAY).pieces()).containsExactly(weak);
    }

    @Test
    void it_ends_with_the_piece_that_lasts_longest() {
        var proof = Proof.of(List.of(piece(SOON), piece(LATER)), TODAY);
        assertThat(proof.until()).isEqualTo(LATER);
        assertThat(proof.endsBy(TODAY.plusDays(30))).isFalse();
        assertThat(until(SOON).endsBy(TODAY.plusDays(30))).isTrue();
        assertThat(until(SOON).endsBy(TODAY.plusDays(16))).isFalse();
        assertThat(Proof.of(List.of(piece(SOON), piece(null)), TODAY).endsBy(LATER))
                .isFalse();
        assertThat(until(YESTERDAY).endsBy(LATER))
                .as("what is not proven does not end")
                .isFalse();
    }

    @Test
    void what_has_ended_stays_to_be_seen() {
        var proof = until(YESTERDAY);
        assertThat(proof.pieces()).hasSize(1);
        assertThat(proof.pieces().getFirst().hasEnded(TODAY)).isTrue();
        assertThat(proof.last()).isEmpty();
    }

    @Test
    void the_piece_to_renew_is_the_last_one_that_ends() {
        var last = piece(LATER);
        assertThat(Proof.of(List.of(piece(SOON), last, piece(YESTERDAY)), TODAY).last())
                .contains(last);
        assertThat(FOREVER.last()).isEmpty();
    }

    @Test
    void of_several_places_it_is_proven_in_each_and_as_long_as_in_the_first_to_end() {
        var both = until(SOON).and(until(LATER));
        assertThat(both.proven()).isTrue();
        assertThat(both.until()).isEqualTo(SOON);
        assertThat(both.pieces()).hasSize(2);
        assertThat(until(SOON).and(FOREVER).until()).isEqualTo(SOON);
        assertThat(FOREVER.and(FOREVER).until()).isNull();
        assertThat(until(SOON).and(Proof.NONE).proven()).isFalse();
        assertThat(until(SOON).and(Proof.NONE).until()).isNull();
    }

    @Test
    void another_piece_never_makes_less_proven_or_for_a_shorter_time() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var pieces = new ArrayList<Piece>();
            for (int j = random.nextInt(4); j > 0; j--) pieces.add(any(random));
            var before = Proof.of(pieces, TODAY);
            pieces.add(random.nextInt(pieces.size() + 1), any(random));
            var after = Proof.of(pieces, TODAY);
            assertThat(after.proven() || !before.proven()).isTrue();
            if (before.proven() && after.until() != null)
                assertThat(before.until()).isNotNull().isBeforeOrEqualTo(after.until());
        }
    }

    private static Piece any(Random random) {
        var until = random.nextInt(5) == 0 ? null : TODAY.plusDays(random.nextInt(400) - 200);
        return new Piece(UUID.randomUUID(), "Piece " + random.nextInt(9), random.nextBoolean(), until);
    }
}
