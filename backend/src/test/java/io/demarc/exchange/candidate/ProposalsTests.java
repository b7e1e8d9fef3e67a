package io.demarc.exchange.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.exchange.candidate.VendorName.Doubt;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalsTests {

    private static final List<String> DIRECTORY = List.of("Skerry Web Services", "Gulltopp", "Skerry");

    @Test
    void several_names_are_proposed_one_by_one() {
        assertThat(several("Barley and Rye")).containsExactly("Barley", "Rye");
        assertThat(several("Skerry/Polaris")).containsExactly("Skerry", "Polaris");
        assertThat(several("commonFont and Gulltopp")).containsExactly("commonFont", "Gulltopp");
        assertThat(several("Value Partners LLC (CVP) and Omega Integration (AOI)"))
                .containsExactly("Value Partners", "Omega Integration");
    }

    @Test
    void what_stands_aside_is_left_out() {
        assertThat(several("Skerry (Cirrus Polaris)")).containsExactly("Skerry");
        assertThat(several("Nuance Holm (owned by Gulltopp)")).containsExactly("Nuance Holm");
    }

    @Test
    void a_vendor_of_the_directory_is_recognised_in_the_words_the_longest_name_first() {
        assertThat(several("Skerry Web Services (SWS)")).containsExactly("Skerry Web Services");
        assertThat(of("Skerry Web Services PIID: NNG15", Doubt.NOT_A_NAME)).containsExactly("Skerry Web Services");
        assertThat(of("It is provided by Gulltopp through a partner", Doubt.SENTENCE))
                .containsExactly("Gulltopp");
        assertThat(of("Skerryness contractors", Doubt.NOT_A_NAME)).isEmpty();
    }

    @Test
    void nobody_is_proposed_for_what_is_no_name() {
        assertThat(of("Contractor teams", Doubt.NOT_A_NAME)).isEmpty();
        assertThat(of("X", Doubt.SHORT)).isEmpty();
    }

    private static List<String> several(String name) {
        return of(name, Doubt.SEVERAL_READINGS);
    }

    private static List<String> of(String name, Doubt doubt) {
        return Proposals.of(new Proposals.Waiting(UUID.randomUUID(), name, doubt), DIRECTORY);
    }
}
