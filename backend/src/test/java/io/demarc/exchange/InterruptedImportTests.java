package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Imports that stop, or meet another one on their way. */
class InterruptedImportTests extends ImportDesk {

    @Autowired
    DataSource connections;

    @Autowired
    @Qualifier("importIsRun")
    Task<Void> run;

    @Test
    void what_stops_on_its_way_keeps_what_was_done_and_goes_on_without_doing_it_twice() {
        var page = checked(manyRows("Stopping", 600));
        owner.sql("""
                create function trip() returns trigger language plpgsql as $$
                begin if new.row_number = 400 then raise exception 'tripped' using errcode = '55P03'; end if; return new; end $$
                """).update();
        owner.sql("create trigger trip before insert on source_record for each row execute function trip()")
                .update();
        lead.post("/@demo/imports/" + id(page) + "/run", Map.of());
        work("import-run", id(page));
        var stopped = lead.get("/@demo/imports/" + id(page));
        assertThat(stopped.text()).contains("It stopped partway");
        assertThat(named("Stopping %")).isEqualTo(TakeOver.CHUNK);

        owner.sql("drop function trip cascade").update();
        lead.post("/@demo/imports/" + id(page) + "/run", Map.of());
        work("import-run", id(page));
        assertThat(lead.get("/@demo/imports/" + id(page)).text()).contains("Of 600 rows, 600 became use cases");
        assertThat(named("Stopping %")).isEqualTo(600);
    }

    @Test
    void a_row_that_cannot_be_taken_over_is_refused_with_its_number_and_stops_nobody() {
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 300; i++) rows.append("TRIP,%d,Tripping %d,,Pilot,\"Acme, Inc.\"\n".formatted(i, i));
        var page = checked(rows.toString());
        owner.sql("""
                create function trip() returns trigger language plpgsql as $$
                begin if new.row_number = 270 then raise exception 'tripped'; end if; return new; end $$
                """).update();
        owner.sql("create trigger trip before insert on source_record for each row execute function trip()")
                .update();
        var done = run(page);
        owner.sql("drop function trip cascade").update();
        assertThat(done.text())
                .contains("Of 300 rows, 299 became use cases, none was there already and one was refused");
        assertThat(lead.get(done.one("a[href*=REFUSED]").attr("href"))
                        .one("tbody tr")
                        .text())
                .contains("270", "Tripping 270", "could not be taken over");
        assertThat(lead.download(done.one("a[href$=refused.csv]").attr("href")))
                .contains("could not be taken over", "TRIP,270,Tripping 270,,Pilot,\"Acme, Inc.\"");
        assertThat(named("Tripping %")).isEqualTo(299);
    }

    @Test
    void two_imports_of_the_same_rows_take_each_over_once() {
        String file = HEADER + "TWIN,1,Twins apart,,Pilot,\nTWIN,1,Twins apart,,Pilot,\n";
        var one = checked(file);
        var other = checked(file);
        run(one);
        assertThat(run(other).text()).contains("Of 2 rows, none became a use case, 2 were there already");
        assertThat(named("Twins apart")).isEqualTo(2);
    }

    @Test
    void an_error_of_the_machine_stops_an_import_and_it_says_so() {
        var page = checked(manyRows("DEEP", 2));
        var id = id(page);
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        String job = queued("import-run", id);
        CurrentOrganization.run(
                demo(),
                () -> worker.orStop(job, any -> {
                    throw new StackOverflowError();
                }));
        assertThat(lead.get("/@demo/imports/" + id).text()).contains("It stopped partway");
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        work("import-run", id);
        assertThat(named("DEEP %")).isEqualTo(2);
    }

    @Test
    void an_import_whose_job_fails_each_time_is_shown_as_stopped_in_the_end_and_can_go_on() {
        var id = id(checked(manyRows("FAIL", 2)));
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        owner.sql("""
                create function fail() returns trigger language plpgsql as $$
                begin raise exception 'deadlock detected' using errcode = '40P01'; end $$
                """).update();
        owner.sql("create trigger fail before insert on source_record for each row execute function fail()")
                .update();
        var time = new SettableClock();
        time.set(Instant.now());
        var scheduler =
                TestHelper.createManualScheduler(connections, run).clock(time).build();
        for (int i = 0; i < 8; i++) {
            assertThat(lead.get("/@demo/imports/" + id).text()).contains("The import is running");
            time.tick(Duration.ofMinutes(11));
            scheduler.runAnyDueExecutions();
        }
        owner.sql("drop function fail cascade").update();
        assertThat(lead.get("/@demo/imports/" + id).text()).contains("It stopped partway");
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        work("import-run", id);
        assertThat(named("FAIL %")).isEqualTo(2);
    }
}
