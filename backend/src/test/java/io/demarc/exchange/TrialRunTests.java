package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrialRunTests extends ImportDesk {

    @Autowired
    ImportFiles files;

    @Autowired
    ImportRun steps;

    @Autowired
    TriedRows rows;

    @Test
    void a_trial_run_lets_others_go_first_after_a_few_seconds_and_goes_on_where_it_was() {
        var id = uploaded(repeating(1_300));
        var trial = new TrialRun(files, steps, rows, transaction, everyLook(Duration.ofSeconds(6)));
        for (int tried : new int[] {500, 1_000}) {
            assertThat(goOn(trial, id)).as("something is left").isTrue();
            assertThat(rowsOf(id)).isEqualTo(tried);
            assertThat(lead.get("/@demo/imports/" + id).text()).contains("%,d of 1,300".formatted(tried));
        }
        assertThat(goOn(trial, id)).as("something is left").isFalse();
        run(lead.get("/@demo/imports/" + id));
        assertThat(named("Again and again")).isEqualTo(650);
        assertThat(imported(repeating(1_300)).text())
                .contains("Of 1,300 rows, none became a use case, 1,300 were there already");
    }

    @Test
    void what_a_portal_of_the_version_before_has_tried_is_tried_again() {
        var id = uploaded(repeating(1_300));
        var trial = new TrialRun(files, steps, rows, transaction, everyLook(Duration.ofSeconds(6)));
        assertThat(goOn(trial, id)).isTrue();
        owner.sql("update import_row set former_repeat = null where import_id = ? and number > 400")
                .param(id)
                .update();
        for (int tried : new int[] {500, 1_000}) {
            assertThat(goOn(trial, id)).isTrue();
            assertThat(rowsOf(id)).isEqualTo(tried);
        }
        assertThat(goOn(trial, id)).isFalse();
        assertThat(rowsOf(id)).isEqualTo(1_300);
        assertThat(owner.sql("select max(former_repeat) from import_row where import_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(650);
    }

    @Test
    void a_trial_run_that_is_withdrawn_ends_at_the_next_rows() {
        var id = uploaded(repeating(600));
        var trial = new TrialRun(files, steps, rows, transaction, everyLook(Duration.ofSeconds(6)));
        assertThat(goOn(trial, id)).isTrue();
        lead.post("/@demo/imports/" + id + "/withdrawal", java.util.Map.of());
        assertThat(goOn(trial, id)).isFalse();
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void a_file_of_more_rows_than_are_looked_at_says_so() {
        var file = new StringBuilder("agency,use_case_name\n");
        for (int i = 0; i < 250_001; i++) file.append("a,b\n");
        var page = lead.upload(
                "/@demo/imports", "file", "long.csv", file.toString().getBytes());
        assertThat(page.one("#file-error").text()).contains("more than 250,000 rows");
    }

    private boolean goOn(TrialRun trial, UUID id) {
        return CurrentOrganization.<Boolean, RuntimeException>call(demo(), () -> trial.goOn(new ImportId(id)));
    }

    /** Half of them say the same, from the first to the last. */
    private static String repeating(int count) {
        var file = new StringBuilder(HEADER);
        for (int i = 1; i <= count; i++)
            file.append(
                    i % 2 == 0 ? "AGAIN,1,Again and again,,Pilot,\n" : "AGAIN,%1$d,Once %1$d,,Pilot,\n".formatted(i));
        return file.toString();
    }

    private long rowsOf(UUID id) {
        return owner.sql("select count(*) from import_row where import_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** A clock that goes that much on whenever somebody looks at it. */
    private static Clock everyLook(Duration step) {
        var looks = new AtomicInteger();
        InstantSource source = () -> Instant.EPOCH.plus(step.multipliedBy(looks.getAndIncrement()));
        return source.withZone(ZoneOffset.UTC);
    }
}
