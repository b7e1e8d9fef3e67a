package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** 11.1: of a rule of an organization's own both kinds of data have to be there, of one that is shipped either. */
    @Test
    void an_own_rule_asks_for_both_kinds_of_data() {
        var data = new RuleData(Set.of(3), Set.of(4), null);
        var place = Asked.place(Mode.M3, Map.of());
        for (var id : List.of("HR09", "HR101")) {
            var rule = new HouseRule(
                    id, id, id, null, null, data, null, HouseRule.Result.FORBIDDEN, null, null, null, null);
            assertThat(rule.match(place, Asked.data("3", 4)).isYes()).isTrue();
            assertThat(rule.match(place, Asked.data("3", 0)).isYes()).as(id).isEqualTo(id.equals("HR09"));
            assertThat(rule.match(place, Asked.data("1", 4)).isYes()).as(id).isEqualTo(id.equals("HR09"));
        }
    }
}
