package io.demarc.audit;

import io.demarc.audit.Verification.Finding;
import io.demarc.kernel.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes the platform's own chain from its first entry on. */
@Service
public class PlatformVerification {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;

    PlatformVerification(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(1_000);
    }

    /** In one snapshot of its own: while entries are added, the head must be that of the entries read. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
    public Finding verify() {
        var chain = new Chain();
        jdbc.query("select * from platform_entry order by id", chain::row);
        var heads = jdbc.query(
                "select id, hash from platform_head",
                (row, number) -> new Head(row.getLong("id"), row.getString("hash")));
        if (chain.broken == null && !heads.equals(List.of(new Head(chain.held, chain.hash))))
            chain.broken = "entry " + chain.held + " is not the newest one, which the head names";
        return new Finding(chain.held, Optional.ofNullable(chain.broken));
    }

    private static final class Chain {

        private long held;
        private String hash = Entry.GENESIS;
        private @Nullable String broken;

        private void row(ResultSet row) throws SQLException {
            if (broken != null) return;
            long id = row.getLong("id");
            if (id != held + 1) broken = "entry " + (held + 1) + " is missing";
            else if (!row.getString("previous_hash").equals(hash))
                broken = "entry " + id + " does not follow the one before it";
            else if (!Fingerprint.of(row.getString("canonical")).hex().equals(row.getString("hash")))
                broken = "entry " + id + " was altered: its hash does not fit its text";
            else if (!columnsFit(row)) broken = "entry " + id + " was altered: its columns differ from its text";
            if (broken != null) return;
            held = id;
            hash = row.getString("hash");
        }

        private static boolean columnsFit(ResultSet row) throws SQLException {
            Map<String, Object> content = JSON.readValue(row.getString("canonical"), new TypeReference<>() {});
            return row.getString("name").equals(content.get("name"))
                    && row.getString("previous_hash").equals(content.get("previous"))
                    && Objects.equals(row.getString("person_id"), content.get("person"))
                    && row.getObject("at", OffsetDateTime.class)
                            .toInstant()
                            .toString()
                            .equals(content.get("at"))
                    && String.valueOf(row.getLong("id")).equals(String.valueOf(content.get("sequence")));
        }
    }
}
