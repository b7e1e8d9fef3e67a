package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.OfferingAssessments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the invented vendors can be relied on: {@code demo/assessments.yaml} says what was answered about their offerings. */
@Component
@Profile("demo")
class DemoAssessments implements DemoChapter {

    private final OfferingAssessments assessments;
    private final JdbcClient jdbc;

    DemoAssessments(OfferingAssessments assessments, JdbcClient jdbc) {
        this.assessments = assessments;
        this.jdbc = jdbc;
    }

    record All(List<Given> assessments) {}

    /** @param ago how many days ago it was complete; null where it is not yet */
    record Given(
            String offering,
            @Nullable Integer ago,
            Map<String, Integer> answers,
            @Nullable Map<String, String> notes) {}

    /** What is answered in the year, each in its time. */
    @Override
    public List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        var manager = Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role()));
        var acts = new ArrayList<Act>();
        for (var it : read().assessments()) {
            var diary = year.daysAgo(it.ago() == null ? 2 : it.ago(), it.offering());
            diary.note(() -> answer(it, manager));
            acts.addAll(diary.acts());
        }
        return acts;
    }

    private void answer(Given given, Member manager) {
        var id = offering(given.offering());
        if (id.isEmpty()) return; // Not every organization has it.
        var notes = Objects.requireNonNullElse(given.notes(), Map.<String, String>of());
        given.answers()
                .forEach((question, level) ->
                        assessments.answer(id.get(), question, level, notes.get(question), null, manager));
        if (given.ago() != null) assessments.complete(id.get(), manager);
    }

    private Optional<OfferingId> offering(String name) {
        return jdbc.sql("select id from offering where tenant_id = ? and name = ? order by id limit 1")
                .params(CurrentOrganization.id().value(), name)
                .query(UUID.class)
                .optional()
                .map(OfferingId::new);
    }

    private static All read() {
        return DemoYaml.read("assessments", All.class);
    }
}
