package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuotaTests extends ImportDesk {

    private static final long MOST = 2L * 1024 * 1024 * 1024;
    private static final byte[] FILE = (HEADER + "ROOM,1,Room,,Pilot,\n").getBytes();

    @AfterEach
    void make_room() {
        owner.sql("update import set kept = 1000 where tenant_id = ? and kept > 100000")
                .param(demo().value())
                .update();
    }

    @Test
    void of_those_that_are_uploaded_at_once_no_more_are_kept_than_there_is_room_for() throws Exception {
        var first = id(checked(HEADER + "ROOM,0,Room for one more,,Pilot,\n"));
        leaveRoomFor(weight(first) * 3 / 2, first);
        var tries = new ArrayList<Callable<String>>();
        for (int i = 0; i < 6; i++)
            tries.add(() -> Objects.toString(
                    lead.upload("/@demo/imports", "file", "room.csv", FILE).location(), ""));
        try (var people = Executors.newFixedThreadPool(6)) {
            int kept = 0;
            for (var attempt : people.invokeAll(tries)) if (attempt.get().endsWith("/mapping")) kept++;
            assertThat(kept).isEqualTo(1);
        }
    }

    @Test
    void rows_of_what_is_done_take_room_until_they_are_removed() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 50; i++) rows.append("ROOM,R%d,Refused %s,,Someday,\n".formatted(i, "x".repeat(400)));
        var done = id(run(checked(rows + "ROOM,D,Done,,Pilot,\n")));
        assertThat(weight(done)).as("what its refused rows take").isGreaterThan(50 * 400);
        leaveRoomFor(0, done);
        assertThat(lead.upload("/@demo/imports", "file", "room.csv", FILE)
                        .one("#file-error")
                        .text())
                .contains("2,048 MB");

        assertThat(lead.get("/@demo/imports/" + done).text()).contains("Remove its rows");
        lead.post("/@demo/imports/" + done + "/withdrawal", Map.of());
        assertThat(lead.get("/@demo/imports/" + done).text()).contains("its rows were removed afterwards");
        assertThat(weight(done)).isZero();
        assertThat(named("Done")).isEqualTo(1);
        assertThat(owner.sql("select count(*) from import_row where import_id = ?")
                        .param(done)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(upload(FILE)).endsWith("/mapping");
    }

    @Test
    void what_was_taken_over_is_kept_once() {
        var done = id(imported(HEADER + "ROOM,ONCE,Kept once,,Pilot,Quercus\n"));
        assertThat(owner.sql("select cells || vendors || purpose from import_row where import_id = ?")
                        .param(done)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        assertThat(owner.sql("select cells ->> 'vendor_name' from source_record where import_id = ?")
                        .param(done)
                        .query(String.class)
                        .single())
                .isEqualTo("Quercus");
    }

    private long weight(UUID id) {
        return owner.sql("select kept from import where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Lets this one take so much that no more than that is left. */
    private void leaveRoomFor(long bytes, UUID id) {
        owner.sql("""
                        update import set kept = ? - (select coalesce(sum(kept), 0) from import where tenant_id = ? and id <> ?)
                        where id = ?
                        """).params(MOST - bytes, demo().value(), id, id).update();
    }
}
