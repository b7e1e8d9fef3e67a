package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchTests {

    private static final Match OPEN = Match.unknown("AN51");

    @Test
    void a_part_that_fails_settles_it_whatever_is_missing() {
        assertThat(Match.NO.and(OPEN)).isEqualTo(Match.NO);
        assertThat(OPEN.and(Match.NO)).isEqualTo(Match.NO);
        assertThat(OPEN.and(Match.YES)).isEqualTo(OPEN);
    }

    @Test
    void a_part_that_holds_settles_it_where_one_is_enough() {
        assertThat(OPEN.or(Match.YES)).isEqualTo(Match.YES);
        assertThat(Match.NO.or(OPEN)).isEqualTo(OPEN);
    }

    @Test
    void all_that_is_missing_is_named() {
        assertThat(OPEN.and(Match.unknown("AN50")).missing()).containsExactlyInAnyOrder("AN50", "AN51");
        assertThat(OPEN.or(Match.unknown("AN50")).missing()).containsExactlyInAnyOrder("AN50", "AN51");
    }
}
