package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the assessment says of factors: levels, gates and caps, and no more than holds. */
class FactorsPageTests extends HowItDecides {

    @Test
    void gates_and_caps_say_no_more_than_their_condition() {
        answer(Map.of("AN26", "2", "AN27", "4", "AN28", "2", "AN34", "4"));
        var page = assessment();
        assertThat(page.one("#as-sentence").text())
                .isEqualTo(
                        "High, because health or other specially protected data goes to Acme AI, whom nobody has graded.");
        assertThat(page.one("[aria-labelledby=as-gates]").text())
                .contains(
                        "raised from Moderate to High",
                        "Special-category data, and the supplier is not graded, or graded D or worse Holds: raised it to High");
        assertThat(page.one("[aria-labelledby=as-factors]").text())
                .contains("Counts at most 3, because part of the stack is the provider’s to run.")
                .doesNotContain("most layers");
        assertThat(page.one("[aria-labelledby=as-ways]").text())
                .contains("A grade of C or better", "makes it Moderate");
        assertThat(page.text()).contains("not calibrated");
    }

    @Test
    void the_supervisor_of_the_sector_and_a_narrow_task_are_two_answers() {
        save(Map.of("AN39", "NONE", "AN37", "AUDITED"));
        var page = assessment();
        assertThat(page.one("[aria-labelledby=as-factors] tbody tr:last-child").text())
                .contains("2 of 4");
        assertThat(page.one("[aria-labelledby=as-factors] tbody tr:last-child").text())
                .contains("None of these; Supervisor of our sector: Yes, with rights of audit, access and exit");
    }
}
