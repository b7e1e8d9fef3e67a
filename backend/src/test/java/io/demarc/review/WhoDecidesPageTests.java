package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides, by name, before and after sending; and what is said where nobody can. */
@PageTest
class WhoDecidesPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Previews previews;

    @Autowired
    Histories histories;

    @Autowired
    ReviewProgress progress;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Intake intake;

    Browser.Visitor member;
    Browser.Visitor admin;

    @BeforeEach
    void people() {
        member = browser.as("member@demo.test");
        admin = browser.as("admin@demo.test");
    }

    @Test
    void those_who_are_asked_are_those_who_were_to_be_asked() {
        var id = cases.draft();
        var expected = preview(id);
        assertThat(expected).hasSize(1);
        var review = send(id);
        var asked = cases.in(() -> progress.of(review, cases.member("member")).seats());
        assertThat(asked).extracting(Requirement::concern).isEqualTo(concerns(expected));
        assertThat(asked.getFirst().people()).isEqualTo(expected.getFirst().people());
        assertThat(asked.getFirst().due()).isEqualTo(expected.getFirst().due());
        assertThat(member.get("/@demo/reviews/" + review).one(".dm-seats").text())
                .contains(expected.getFirst().people().getFirst());
    }

    @Test
    void a_seat_that_nobody_else_can_fill_is_said_to_whoever_asked_and_to_the_admin_and_before_sending() {
        var id = cases.draft();
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/use-cases/" + id + "/intake/check-answers").text())
                .contains("Nobody else may decide");
        var review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("lead"), ""));
        assertThat(lead.get("/@demo/reviews/" + review).text()).contains("Nobody else may decide");
        assertThat(lead.get("/@demo/").text()).contains("Name somebody for");
        assertThat(admin.get("/@demo/").text()).contains("Name somebody for");
    }

    @Test
    void how_many_of_the_seats_one_person_may_fill_is_said_before_anybody_is_refused() {
        assertThat(seatsOf(Map.of("AN27", "2"))).contains("One person may decide any number of these");
        assertThat(seatsOf(Map.of("AN26", "3", "AN27", "4", "AN31", "4", "AN32", "4")))
                .contains("One person may decide at most 2 of these");
    }

    @Test
    void of_a_review_that_has_ended_nobody_may_decide_anything() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN27", "2"), cases.member("member"));
            return id;
        });
        var review = send(id);
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.REJECT, "Not ours to do.", cases.member("lead"));
            return review;
        });
        var box = member.get("/@demo/reviews/" + review).one(".dm-seats-box");
        assertThat(box.select(".dm-seats li")).hasSizeGreaterThan(1);
        assertThat(box.text()).doesNotContain("One person may decide");
    }

    private String seatsOf(Map<String, String> answers) {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, answers, cases.member("member"));
            return id;
        });
        return member.get("/@demo/reviews/" + send(id)).one(".dm-seats-box").text();
    }

    @Test
    void whoever_looks_at_somebody_elses_draft_reads_who_is_asked_when_the_owner_sends_it() {
        var id = cases.draft();
        var box = browser.as("lead@demo.test").get("/@demo/use-cases/" + id).one(".dm-next");
        assertThat(box.text()).contains("One is asked").doesNotContain("Name somebody for Governance lead");
    }

    @Test
    void after_an_approval_went_stale_only_those_are_asked_whose_facts_changed_as_was_said_before() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN27", "2"), cases.member("member"));
            return id;
        });
        name(id, 0);
        var first = send(id);
        decide(first, Concern.INTAKE, "lead");
        decide(first, Concern.PRIVACY, "privacy");
        name(id, 1);
        var said =
                member.get("/@demo/use-cases/" + id + "/intake/check-answers").document();
        assertThat(said.select(".dm-seats li[data-state=ASKED]").eachText())
                .singleElement()
                .asString()
                .startsWith("Governance lead");
        assertThat(said.select(".dm-seats li[data-state=MET]").eachText())
                .singleElement()
                .asString()
                .startsWith("Privacy");
        var expected = preview(id);
        var seats = cases.in(() -> progress.of(send(id), cases.member("member")).seats());
        assertThat(seats)
                .filteredOn(seat -> seat.kind() == Requirement.Kind.CARRIED_OVER)
                .extracting(Requirement::concern)
                .isEqualTo(expected.stream()
                        .filter(Previews.Expected::stands)
                        .map(Previews.Expected::concern)
                        .toList());
        assertThat(seats)
                .filteredOn(seat -> seat.kind() == Requirement.Kind.WAITING)
                .extracting(Requirement::due)
                .isEqualTo(expected.stream()
                        .filter(it -> !it.stands())
                        .map(Previews.Expected::due)
                        .toList());
    }

    private void name(UseCaseId id, int which) {
        var page = member.get("/@demo/use-cases/" + id + "/boundary?leg=A&layer=L11");
        var owner = page.document()
                .select("#owner option:matchesOwn(^(?!No one).+)")
                .get(which)
                .val();
        assertThat(FilledForm.of(page, "/boundary")
                        .with("owner", owner)
                        .send(member)
                        .status())
                .isEqualTo(302);
    }

    private void decide(UUID review, Concern concern, String who) {
        cases.in(() -> {
            desk.decide(review, concern, Verdict.APPROVE, "", cases.member(who));
            return review;
        });
    }

    private List<Previews.Expected> preview(UseCaseId id) {
        return cases.in(() -> previews.of(
                new ReviewSubject.OfUseCase(id.value()),
                histories.of(new ReviewSubject.OfUseCase(id.value())),
                cases.member("member").id()));
    }

    private static List<Concern> concerns(List<Previews.Expected> expected) {
        return expected.stream().map(Previews.Expected::concern).toList();
    }

    private UUID send(UseCaseId id) {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
    }
}
