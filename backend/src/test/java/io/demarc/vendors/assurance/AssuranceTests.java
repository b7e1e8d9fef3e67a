package io.demarc.vendors.assurance;

import static io.demarc.vendors.assurance.ShippedAssurance.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.assurance.Assurance.QuestionSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssuranceTests {

    @Test
    void what_is_shipped_has_no_faults_and_all_thirty_questions() {
        assertThat(AssuranceFaults.of(RULES)).isEmpty();
        assertThat(RULES.questions()).hasSize(30);
        assertThat(RULES.questions().stream()
                        .filter(it -> it.knockOut() != null)
                        .map(Assurance.Question::id))
                .containsExactly("VQ01", "VQ02", "VQ04", "VQ05", "VQ22", "VQ23");
    }

    @Test
    void an_organization_cannot_publish_questions_that_contradict_each_other() {
        var twice = Stream.concat(
                        RULES.questions().stream(), RULES.questions().stream().limit(1))
                .toList();
        var unknown = new QuestionSet("SOURCE", "Source", List.of(OfferingKind.MACHINES), List.of("VQ99"));
        var broken = new Assurance(
                true,
                RULES.answers().subList(0, 3),
                4,
                RULES.domains().subList(1, 8),
                twice,
                List.of(unknown, unknown),
                RULES.grades().reversed(),
                6,
                new Assurance.Strict(Set.of("HIGH"), 12));

        assertThat(AssuranceFaults.of(broken))
                .contains(
                        "there are not words for the answers 0 to 3",
                        "what is not proven counts no answer from 0 to 3",
                        "VQ01 is there twice",
                        "VQ01 is of no domain",
                        "two sets are called SOURCE",
                        "MACHINES is in two sets",
                        "SOURCE asks VQ99, which there is not",
                        "there are not thresholds for the grades A to E, in this order",
                        "a grade holds for a month at least, and where it is strict no longer than elsewhere");
    }

    @Test
    void questions_are_asked_in_the_order_of_their_domains() {
        assertThat(RULES.asked(RULES.setOf(OfferingKind.CLOUD_API)).stream().map(Assurance.Question::id))
                .first()
                .isEqualTo("VQ01");
        assertThat(RULES.asked(RULES.setOf(OfferingKind.WEIGHTS)).stream().map(Assurance.Question::id))
                .containsExactly("VQ11", "VQ12", "VQ14", "VQ20", "VQ24", "VQ25", "VQ26", "VA1", "VA2", "VA3", "VA4");
    }
}
