package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from facts is compared beside a portal at work; that what differs is found is shown with the forgeries. */
@PageTest
class RecomputationPageTests {

    @Autowired
    Recomputation recomputation;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    Organizations organizations;

    @Test
    void what_people_change_meanwhile_is_no_difference() throws Exception {
        var useCase = cases.draft();
        var member = cases.in(() -> cases.member("member"));
        var found = new ArrayList<String>();
        try (var people = Executors.newSingleThreadExecutor()) {
            var work = people.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    var answers = Map.of("AN26", String.valueOf(i % 2), "AN27", String.valueOf(i % 3));
                    cases.in(() -> {
                        intake.answer(useCase, answers, member);
                        return useCase;
                    });
                }
            });
            while (!work.isDone()) found.addAll(differences());
            work.get();
        }
        assertThat(found).isEmpty();
    }

    private List<String> differences() {
        return CurrentOrganization.call(
                organizations.withSlug("demo").orElseThrow().id(), recomputation::differences);
    }
}
