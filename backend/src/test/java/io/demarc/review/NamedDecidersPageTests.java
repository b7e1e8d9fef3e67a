package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class NamedDecidersPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewProgress progress;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Intake intake;

    @Test
    void whose_turn_is_still_to_come_is_named_to_themselves_too() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN28", "3"), cases.member("member"));
            return id;
        });
        var review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        for (String who : new String[] {"security", "member"}) {
            var security = cases.in(() -> progress.of(review, cases.member(who)).seats()).stream()
                    .filter(it -> it.concern().equals(Concern.SECURITY))
                    .findFirst()
                    .orElseThrow();
            assertThat(security.people()).as(who).containsExactly(cases.in(() -> cases.member("security")
                    .name()));
        }
    }

    @Test
    void whoever_is_named_may_decide_and_who_asked_is_not_named() {
        var id = cases.draft();
        var admin = browser.as("admin@demo.test");
        String second = "/@demo/settings/people/"
                + cases.in(() -> cases.member("vendors").id());
        String root = admin.get(second)
                .document()
                .select("#unit input[name=unit]")
                .first()
                .val();
        admin.post(second + "/grants", Map.of("role", "GOVERNANCE_LEAD", "unit", root));
        var review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("lead"), ""));
        var people = cases.in(() ->
                progress.of(review, cases.member("member")).seats().getFirst().people());
        assertThat(people)
                .containsExactly(cases.in(() -> cases.member("vendors").name()));
        assertThat(cases.in(() -> {
                    desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("vendors"));
                    return "decided";
                }))
                .isEqualTo("decided");
    }
}
