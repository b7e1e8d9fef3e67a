package io.demarc.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivitiesTests {

    @Test
    void items_end_at_a_semicolon_or_at_a_comma_outside_brackets() {
        assertThat(Activities.items("(Employee, under the agreement) keeps it locked; reports loss, at once"))
                .containsExactly("(Employee, under the agreement) keeps it locked", "Reports loss", "At once");
    }

    @Test
    void an_item_of_ours_is_listed_once_but_two_providers_never_share_one() {
        var one = new Activities(List.of("Logs prompts", "Sets budgets"), List.of("Monitors the service"));
        var other = new Activities(List.of("Sets budgets", "Patches"), List.of("Monitors the service"));
        var both = one.and(other);
        assertThat(both.ours()).containsExactly("Logs prompts", "Sets budgets", "Patches");
        assertThat(both.providers()).containsExactly("Monitors the service", "Monitors the service");
        assertThat(both.count()).isEqualTo(5);
    }
}
