package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static io.demarc.kernel.Dossier.Concern.PRIVACY;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.inventory.Description;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked, as it is written down with each step and each change. */
class SeatTests extends OpenReview {

    private static final String MIGRATION =
            "db/src/main/resources/db/migration/review/V202611262300__keep_who_is_asked_in_seats.sql";

    /** All columns, so that equal seats are equal rows. */
    private static final String ROW = """
            select tenant_id, id, review_id, round, position, concern, role, array(select unnest(excluded) order by 1) as excluded,
                   requested_by, submitted_at, again, present, waiting, due_on, verdict, reason, decided_by, decided_at, carried_over,
                   subject_kind, subject_id, name, business_unit_id, owner_id, tier, cast(detail as jsonb) as detail
            from (%s) seats where subject_id in (select id from use_case where name not like 'Crowd %%')
            """;

    @Autowired
    PageSamples samples;

    @Test
    void what_each_step_writes_is_what_the_migration_found_for_the_reviews_before_it() throws IOException {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        decide("privacy", PRIVACY, 1, Verdict.ASK_FOR_CHANGES, "Whose?");
        in(() -> {
            desk.requestAgain(review, route(), member("member"), "The same as before.");
            return "";
        });
        var migration = Files.readString(Path.of("..").resolve(MIGRATION));
        var found = migration.substring(
                migration.indexOf("select s.tenant_id"),
                migration.indexOf(';', migration.indexOf("select s.tenant_id")));
        var columns = migration.substring(migration.indexOf("(tenant_id, id, review_id, round"));
        columns = columns.substring(0, columns.indexOf(')') + 1);
        var before = ROW.formatted("with seats %s as (%s) table seats".formatted(columns, found));
        var written = ROW.formatted("table seat");
        assertThat(samples.owner().queryForList("(%s) except all (%s)".formatted(before, written)))
                .as("not written, or otherwise")
                .isEmpty();
        assertThat(samples.owner().queryForList("(%s) except all (%s)".formatted(written, before)))
                .as("written without a stage that says so")
                .isEmpty();
        assertThat(samples.owner()
                        .queryForList(
                                "select distinct verdict || carried_over from seat where verdict is not null",
                                String.class))
                .contains("APPROVEfalse", "APPROVEtrue", "ASK_FOR_CHANGESfalse", "REJECTfalse");
    }

    @Test
    void the_queue_says_what_a_subject_is_called_today() {
        assertThat(inQueue()).isEqualTo("Sort incoming mail");
        describe(useCase, new Description("Sort outgoing mail", "To reach who can answer.", root(), Stage.IDEA));
        assertThat(inQueue()).isEqualTo("Sort outgoing mail");
    }

    @Test
    void the_queue_draws_the_line_of_each_use_case() {
        var rows = get("lead", "/reviews?scope=all").document().select("tbody tr");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.select("svg[role=img]"))
                .hasSize(1));
        assertThat(rows.select("svg[role=img] path")).isNotEmpty();
    }

    private String inQueue() {
        return get("lead", "/reviews")
                .one("tbody a[href$=/reviews/" + review + "]")
                .text();
    }

    @Test
    void who_sees_the_unit_that_it_is_moved_to_sees_its_decisions_from_then_on() {
        var moved = in(() -> intake.register(new Description("Move the desk", "", root(), Stage.IDEA), member("lead")));
        var decided = request("lead", moved);
        in(() -> {
            var by = acting("executive");
            desk.decide(decided, new Attempt(1, INTAKE, Verdict.APPROVE, "", by.id()), by);
            return "";
        });
        assertThat(get("member", "/").text()).doesNotContain("Move the desk");
        describe(moved, new Description("Move the desk", "", claims(), Stage.IDEA));
        assertThat(get("member", "/").one("[aria-labelledby=decided]").text()).contains("Move the desk");
    }

    private BusinessUnitId claims() {
        return new BusinessUnitId(in(() -> jdbc.sql("select id from business_unit where name = 'Claims'")
                .query(UUID.class)
                .single()));
    }

    private void describe(UseCaseId id, Description description) {
        in(() -> {
            int version = jdbc.sql("select version from use_case where id = ?")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
            intake.describe(id, version, description, acting("lead"));
            return "";
        });
    }
}
