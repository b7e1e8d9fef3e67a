package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Somebody says whom a name means while an import adds the same vendor and then comes to the name. */
class ConfirmedAtOnceTests extends ImportDesk {

    @Test
    void who_confirms_a_name_holds_it_only_when_its_vendors_are_added() throws Exception {
        imported(HEADER + "HJEM,1,Hjem 1,,Pilot,Tolvmose or Hjemdal\n");
        String path = lead.get("/@demo/vendor-candidates?q=Tolvmose")
                .one("tbody th a")
                .attr("href");
        String version = lead.get(path).one("input[name=version]").val();
        CompletableFuture<Integer> answered;
        try (var holder = connection()) {
            holder.setAutoCommit(false);
            done(holder, "insert into vendor (tenant_id, id, name, version) values (?::uuid, uuidv7(), 'Tolvmose', 0)");
            answered = CompletableFuture.supplyAsync(() -> confirmed(path, version, lead));
            int pid = holder.unwrap(PGConnection.class).getBackendPID();
            while (waiting(pid) == 0) assertThat(answered).as("who was to wait").isNotDone();
            done(
                    holder,
                    "select 1 from vendor_candidate where tenant_id = ?::uuid and name like 'Tolvmose%' for no key update nowait");
            holder.rollback();
        }
        assertThat(answered.get(20, TimeUnit.SECONDS)).isEqualTo(302);
    }

    private static int confirmed(String path, String version, Visitor lead) {
        return lead.post(path, Map.of("vendors", "Tolvmose", "version", version))
                .status();
    }

    private void done(Connection holder, String sql) throws Exception {
        try (var statement = holder.prepareStatement(sql)) {
            statement.setString(1, demo().toString());
            statement.execute();
        }
    }

    /** Those who wait for the holder. */
    private long waiting(int holder) {
        return owner.sql("select count(*) from pg_locks where not granted and ? = any(pg_blocking_pids(pid))")
                .param(holder)
                .query(Long.class)
                .single();
    }
}
