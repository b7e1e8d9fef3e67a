package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.identity.WorkItems;
import io.demarc.inventory.Description;
import io.demarc.inventory.Stage;
import io.demarc.kernel.ReviewSubject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What home says of reviews. */
class HomePageTests extends OpenReview {

    @Test
    void who_asked_sees_whom_it_waits_for_and_who_is_asked_sees_it_first() {
        assertThat(section("member", "Waiting for others").text()).contains("0 of 2 decided", "Governance lead");
        assertThat(get("lead", "/").document().select("[aria-labelledby=needs-you] a[href$=/reviews/" + review + "]"))
                .hasSize(1);
        decide("lead", INTAKE, 1, Verdict.ASK_FOR_CHANGES, "Which people?");
        assertThat(get("member", "/").one("[aria-labelledby=needs-you]").text()).contains("Jonas Berg: Which people?");
        assertThat(get("lead", "/").document().select("[aria-labelledby=needs-you] a[href$=/reviews/" + review + "]"))
                .isEmpty();
    }

    @Test
    void what_was_decided_is_told_to_those_who_may_see_the_use_case_and_to_nobody_else() {
        UUID own = request(
                "lead",
                in(() -> intake.register(new Description("Seat the board", "", root(), Stage.IDEA), member("lead"))));
        decisions(own);
        assertThat(get("lead", "/").one("[aria-labelledby=decided]").text()).contains("Seat the board");
        assertThat(get("member", "/").text()).doesNotContain("Seat the board");
    }

    /** However many drafts there are. */
    @Test
    void what_was_rejected_is_among_what_is_shown() {
        decide("lead", INTAKE, 1, Verdict.REJECT, "It is not ours to do.");
        in(() -> IntStream.range(0, WorkItems.READ)
                .mapToObj(
                        it -> intake.register(new Description("Draft " + it, "", root(), Stage.IDEA), acting("member")))
                .toList());
        assertThat(get("member", "/").one("[aria-labelledby=needs-you]").text()).contains("It is not ours to do.");
    }

    @Test
    void of_several_decisions_on_one_use_case_the_last_is_told() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        decide("privacy", io.demarc.kernel.Dossier.Concern.PRIVACY, 1, Verdict.APPROVE, "");
        var told =
                get("member", "/").one("[aria-labelledby=decided]").select("li:has(a[href$=/reviews/" + review + "])");
        assertThat(told).hasSize(1);
        assertThat(told.text()).contains("Petra Vogel").doesNotContain("Jonas Berg");
    }

    @Test
    void who_asked_sees_nothing_of_it_any_more_when_they_may_not_see_the_use_case() {
        var unseen = in(
                () -> intake.register(new Description("Draft the dividend", "", root(), Stage.IDEA), member("lead")));
        in(() -> desk.request(new ReviewSubject.OfUseCase(unseen.value()), route(), acting("member"), ""));
        assertThat(get("member", "/").text()).doesNotContain("Draft the dividend");
    }

    private void decisions(UUID review) {
        io.demarc.tenancy.CurrentOrganization.run(
                demo,
                () -> desk.decide(
                        review,
                        new Attempt(
                                1,
                                INTAKE,
                                Verdict.APPROVE,
                                "",
                                member("executive").id()),
                        acting("executive")));
    }

    private org.jsoup.nodes.Element section(String who, String heading) {
        Page home = get(who, "/");
        return home.one("section:has(h2:contains(" + heading + "))");
    }
}
