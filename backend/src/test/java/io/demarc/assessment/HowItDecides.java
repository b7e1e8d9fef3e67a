package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.review.CompleteCase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A complete draft of the member's, of which the page "How it decides" is answered. */
@PageTest
@Import(CompleteCase.class)
abstract class HowItDecides {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    PageSamples samples;

    @Autowired
    Intake intake;

    Browser.Visitor member;
    UseCaseId id;
    String useCase;

    @BeforeEach
    void a_draft_is_complete() {
        member = browser.as("member@demo.test");
        id = cases.draft();
        useCase = "/@demo/use-cases/" + id;
    }

    Page decides() {
        return member.get(useCase + "/intake/how-it-decides");
    }

    Page assessment() {
        return member.get(useCase + "/assessment");
    }

    String law() {
        return assessment().one("[aria-labelledby=as-law]").text();
    }

    String version() {
        return decides().one("input[name=version]").attr("value");
    }

    void save(Map<String, String> said) {
        var form = new HashMap<>(Map.of("AN28", "0", "AN29", "0", "AN30", "0", "version", version()));
        form.putAll(said);
        assertThat(member.post(useCase + "/intake/how-it-decides", form).status())
                .isEqualTo(302);
    }

    void answer(Map<String, String> said) {
        cases.in(() -> {
            intake.answer(id, said, cases.member("member"));
            return id;
        });
    }
}
