package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.ReviewSubject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A seat whose turn is still to come is as vacant as one that waits. */
@PageTest
@Import(CompleteCase.class)
class LaterSeatPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    @Test
    void whoever_leaves_reads_what_nobody_could_decide_when_its_turn_comes() {
        var id = sent();
        var name = browser.as("member@demo.test")
                .get("/@demo/use-cases/" + id)
                .one("h1")
                .text();
        var admin = browser.as("admin@demo.test");
        String executive = "/@demo/settings/people/"
                + cases.in(() -> cases.member("executive").id());
        var page = admin.get(executive);
        assertThat(page.one("details.dm-leave").text()).contains("Nobody could decide as Executive on " + name);
        FilledForm.of(page, "/departure").send(admin);
        for (String who : new String[] {"lead", "admin"})
            assertThat(browser.as(who + "@demo.test").get("/@demo/").text())
                    .as(who)
                    .contains("Name somebody for Executive");
    }

    private UseCaseId sent() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN28", "3"), cases.member("member"));
            return id;
        });
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        return id;
    }
}
