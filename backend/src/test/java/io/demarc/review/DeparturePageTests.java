package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import io.demarc.kernel.ReviewSubject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class DeparturePageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    @Test
    void ending_a_membership_says_once_what_it_leaves_behind_and_then_nobody_owns_their_use_cases() {
        var id = cases.draft();
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        var admin = browser.as("admin@demo.test");
        assertThat(admin.get(person("lead")).one("details.dm-leave").text()).contains("Nobody could decide as");
        var page = admin.get(person("member"));
        assertThat(page.one("details.dm-leave").text()).contains("left without an owner");
        FilledForm.of(page, "/departure").send(admin);
        var lead = browser.as("lead@demo.test");
        var left = lead.get("/@demo/use-cases/" + id);
        assertThat(left.text()).contains("No owner yet", "nobody owns it");
        assertThat(FilledForm.of(left, "/ownership").send(lead).status()).isEqualTo(302);
    }

    private String person(String role) {
        return "/@demo/settings/people/" + cases.in(() -> cases.member(role).id());
    }
}
