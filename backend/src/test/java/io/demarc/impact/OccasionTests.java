package io.demarc.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.Dossier.Concern;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OccasionTests {

    @Test
    void each_kind_of_event_of_the_specification_is_there_but_those_that_the_portal_finds_by_itself() {
        assertThat(Arrays.stream(Occasion.values()).map(Occasion::code).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "VE02", "VE03", "VE04", "VE05", "VE06", "VE07", "VE08", "VE09", "VE10", "VE11");
    }

    @Test
    void whatever_is_a_material_change_asks_somebody_again_and_nothing_else_does() {
        assertThat(Occasion.values()).allSatisfy(it -> {
            assertThat(it.change() == null).isEqualTo(it.usual() == Reaction.TELL);
            assertThat(it.concerns(it.usual()).isEmpty()).isEqualTo(it.usual() == Reaction.TELL);
        });
    }

    @Test
    void new_terms_are_nothing_to_what_sees_only_public_data() {
        assertThat(Occasion.TERMS.on(Reaction.RE_REVIEW, "LOW", "0")).isEqualTo(Reaction.TELL);
        assertThat(Occasion.TERMS.on(Reaction.RE_REVIEW, "LOW", "1")).isEqualTo(Reaction.RE_REVIEW);
        assertThat(Occasion.TERMS.on(Reaction.RE_REVIEW, "LOW", null)).isEqualTo(Reaction.RE_REVIEW);
    }

    @Test
    void a_model_that_ends_suspends_what_is_critical() {
        assertThat(Occasion.RETIREMENT.on(Reaction.RE_REVIEW, "CRITICAL", null)).isEqualTo(Reaction.SUSPEND);
        assertThat(Occasion.RETIREMENT.on(Reaction.RE_REVIEW, "HIGH", null)).isEqualTo(Reaction.RE_REVIEW);
    }

    @Test
    void who_chooses_something_else_chooses_it_for_all() {
        assertThat(Occasion.RETIREMENT.on(Reaction.TELL, "CRITICAL", null)).isEqualTo(Reaction.TELL);
        assertThat(Occasion.PRICE.on(Reaction.SUSPEND, "LOW", "0")).isEqualTo(Reaction.SUSPEND);
        assertThat(Occasion.PRICE.concerns(Reaction.SUSPEND)).contains(Concern.SECURITY);
    }
}
