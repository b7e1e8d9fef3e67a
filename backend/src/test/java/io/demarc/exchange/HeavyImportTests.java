package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that take longer than others. */
class HeavyImportTests extends ImportDesk {

    @AfterEach
    void let_go() {
        owner.sql("drop function if exists heavy cascade").update();
    }

    @Test
    void the_worst_file_comes_in_some_vendors_at_a_time() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < TakeOver.CHUNK; i++) {
            rows.append("WORST,%1$d,Worst %1$d,,Pilot,\"".formatted(i));
            for (int j = 0; j < 50; j++) rows.append("Worstvendor %s;".formatted(word(i * 50 + j)));
            rows.append("\"\n");
        }
        assertThat(imported(rows.toString()).text()).contains("Of 250 rows, 250 became use cases");
        assertThat(vendors("Worstvendor %")).isEqualTo(50L * TakeOver.CHUNK);
        assertThat(owner.sql("""
                        select max(entries) from (
                            select count(*) as entries from ledger_entry e
                            join change c on c.tenant_id = e.tenant_id and c.ledger_entry_id = e.id and c.field = 'name'
                            join vendor v on v.id = c.entity_id and v.name like 'Worstvendor %'
                            group by v.xmin::text) at_once
                        """).query(Long.class).single())
                .as("vendors for which others wait")
                .isLessThan(1_000);
    }

    @Test
    void of_what_takes_too_long_half_is_taken_over_at_once_until_it_does_not_and_then_more_again() {
        var page = checked(manyRows("SLOW", 300));
        owner.sql("""
                create function heavy() returns trigger language plpgsql as $$
                begin
                    if (select count(*) from fresh) > 100 then
                        raise exception 'canceling statement due to statement timeout' using errcode = '57014';
                    end if;
                    return null;
                end $$
                """).update();
        owner.sql("""
                create trigger heavy after insert on source_record referencing new table as fresh
                for each statement execute function heavy()
                """).update();
        assertThat(run(page).text()).contains("Of 300 rows, 300 became use cases");
        assertThat(atOnce(id(page))).isBetween(63, 125);
    }

    @Test
    void a_row_that_takes_too_long_alone_is_refused_and_stops_nobody() {
        var page = checked(manyRows("ENDLESS", 60));
        owner.sql("""
                create function heavy() returns trigger language plpgsql as $$
                begin
                    if new.row_number = 30 then
                        raise exception 'canceling statement due to statement timeout' using errcode = '57014';
                    end if;
                    return new;
                end $$
                """).update();
        owner.sql("create trigger heavy before insert on source_record for each row execute function heavy()")
                .update();
        var done = run(page);
        assertThat(done.text()).contains("Of 60 rows, 59 became use cases, none was there already and one was refused");
        assertThat(lead.get(done.one("a[href*=REFUSED]").attr("href"))
                        .one("tbody tr")
                        .text())
                .contains("30", "ENDLESS 30", "could not be taken over");
        assertThat(atOnce(id(page))).as("at once again").isGreaterThan(5);
    }

    @Test
    void what_was_slow_once_goes_on_as_quickly_as_ever() {
        var id = id(checked(manyRows("AGAIN", 3)));
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        queued("import-run", id);
        owner.sql("update import_progress set at_once = 1 where import_id = ?")
                .param(id)
                .update();
        owner.sql("update import set stopped_at = now(), stop_reason = 'trouble' where id = ?")
                .param(id)
                .update();
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        assertThat(atOnce(id)).isEqualTo(TakeOver.CHUNK);
    }

    private int atOnce(UUID id) {
        return owner.sql("select at_once from import_progress where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void who_withdraws_an_import_does_not_wait_for_rows_that_are_on_their_way() throws Exception {
        var id = id(checked(manyRows("HELD", 5)));
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        owner.sql("""
                create function heavy() returns trigger language plpgsql as $$
                begin
                    if new.name like 'HELD %' then perform pg_advisory_xact_lock(4711); end if;
                    return new;
                end $$
                """).update();
        owner.sql("create trigger heavy before insert on use_case for each row execute function heavy()")
                .update();
        var worker = new CompletableFuture<Void>();
        try (var holder = connection();
                var sql = holder.createStatement()) {
            sql.execute("select pg_advisory_lock(4711)");
            Thread.ofVirtual().start(() -> work(worker, id));
            var rows = awaitWaiting(worker);
            assertThat(lead.post("/@demo/imports/" + id + "/withdrawal", Map.of())
                            .status())
                    .isEqualTo(302);
            assertThat(waiting())
                    .as("the rows on their way, which it did not wait for")
                    .isEqualTo(rows);
        }
        worker.get(20, TimeUnit.SECONDS);
        assertThat(named("HELD %")).isZero();
        assertThat(lead.get("/@demo/imports/" + id).text()).contains("It was withdrawn partway");
    }

    private void work(CompletableFuture<Void> done, UUID id) {
        try {
            work("import-run", id);
            done.complete(null);
        } catch (Throwable trouble) {
            done.completeExceptionally(trouble);
        }
    }

    private List<String> awaitWaiting(CompletableFuture<Void> worker) {
        while (waiting().isEmpty())
            assertThat(worker).as("the job that was to wait").isNotDone();
        return waiting();
    }

    /** Transactions that wait for the lock of the trigger. */
    private List<String> waiting() {
        return owner.sql("""
                        select virtualtransaction from pg_locks where locktype = 'advisory' and objid = 4711 and not granted
                        """).query(String.class).list();
    }

    /** A name of letters alone, another one for each number. */
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 26 * 26 * 26; rest > 0; rest /= 26) word.append((char) ('a' + rest % 26));
        return word.toString();
    }
}
