package io.demarc.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.review.CompleteCase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** To own a use case is not enough to change it: whoever may register none only reads it. */
@PageTest
class OwnerWhoOnlyReadsPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    PageSamples samples;

    private UseCaseId id;
    private Browser.Visitor auditor;

    @BeforeEach
    void an_auditor_owns_it() {
        id = cases.draft();
        var owner = cases.in(() -> cases.member("auditor").id());
        samples.owner().update("update use_case set owner_id = ? where id = ?", owner.value(), id.value());
        samples.owner()
                .update("update use_case_overview set owner_id = ? where use_case_id = ?", owner.value(), id.value());
        auditor = browser.as("auditor@demo.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/intake/name-and-purpose",
                "/intake/people-and-data",
                "/intake/how-it-decides",
                "/intake/where-it-runs",
                "/boundary",
                "/boundary/owners",
                "/review",
                "/retirement"
            })
    void nothing_of_it_is_changed(String form) {
        var sent = Map.of(
                "legs",
                "A",
                "A.mode",
                "M2",
                "A.newVendor",
                "Named in passing",
                "leg",
                "A",
                "layer",
                "L09",
                "version",
                "1");
        assertThat(auditor.post("/@demo/use-cases/" + id + form, sent).status()).isEqualTo(403);
        assertThat(samples.owner()
                        .queryForObject("select count(*) from vendor where name = 'Named in passing'", Integer.class))
                .isZero();
    }

    @Test
    void it_is_read_and_nothing_is_offered_to_change_it() {
        var page = auditor.get("/@demo/use-cases/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main form[method=post]")).isEmpty();
    }
}
