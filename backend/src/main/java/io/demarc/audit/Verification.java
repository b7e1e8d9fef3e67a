package io.demarc.audit;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes the current organization's chain from its first entry on and compares all that is kept beside it. */
@Service
public class Verification {

    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcTemplate jdbc;

    /** Reads through a template of its own: the chain may be long, and is never held as a whole. */
    Verification(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(1_000);
    }

    /**
     * What the check found.
     *
     * @param entries how many entries hold, counted up to the first broken one
     * @param broken the first entry that does not hold and why, if any
     */
    public record Finding(long entries, Optional<String> broken) {}

    /** In one snapshot of its own: while entries are added, the head must be that of the entries read. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
    public Finding verify() {
        OrganizationId organization = CurrentOrganization.id();
        var chain = new Chain();
        jdbc.query("""
                select e.*, c.ordinal, c.entity, c.entity_id, c.field, c.before, c.after
                from ledger_entry e left join change c on c.tenant_id = e.tenant_id and c.ledger_entry_id = e.id
                where e.tenant_id = ? order by e.id, c.ordinal
                """, chain::row, organization.value());
        chain.closeEntry();
        Head head = jdbc.query(
                "select id, hash from ledger_head where tenant_id = ?",
                rows -> rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : Head.NONE,
                organization.value());
        if (chain.broken == null
                && head != null
                && !(head.id() == chain.id && head.hash().equals(chain.hash)))
            chain.broken = "the newest entry is not entry " + head.id() + ", which the head names";
        return new Finding(chain.held, Optional.ofNullable(chain.broken));
    }

    /** The state of the walk: the entry that is being gathered, and what came before. */
    private static final class Chain {

        private long id;
        private String hash = Entry.GENESIS;
        private long held;
        private @Nullable String broken;
        private @Nullable String canonical;
        private final List<Change> changes = new ArrayList<>();

        private void row(ResultSet row) throws SQLException {
            if (broken != null) return;
            long next = row.getLong("id");
            if (canonical == null || next != id) {
                closeEntry();
                if (broken != null) return;
                open(next, row);
            }
            if (broken == null && row.getString("entity") != null)
                changes.add(new Change(
                        row.getString("entity"),
                        row.getObject("entity_id", UUID.class),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")));
        }

        private void open(long next, ResultSet row) throws SQLException {
            String text = row.getString("canonical");
            if (next != id + 1) broken = "entry " + (id + 1) + " is missing";
            else if (!row.getString("previous_hash").equals(hash))
                broken = "entry " + next + " does not follow the one before it";
            else if (!Fingerprint.of(text).hex().equals(row.getString("hash")))
                broken = "entry " + next + " was altered: its hash does not fit its text";
            else if (!columnsFit(text, row))
                broken = "entry " + next + " was altered: its columns differ from its text";
            id = next;
            hash = row.getString("hash");
            canonical = text;
        }

        private void closeEntry() {
            if (canonical == null || broken != null) return;
            if (!Entry.digest(changes).equals(said(canonical).get("changesDigest")))
                broken = "entry " + id + " was altered: its changes differ from their digest";
            else held++;
            changes.clear();
        }

        private static boolean columnsFit(String text, ResultSet row) throws SQLException {
            var said = said(text);
            return row.getString("name").equals(said.get("name"))
                    && row.getString("subject_kind").equals(said.get("subjectKind"))
                    && row.getString("subject_id").equals(said.get("subject"))
                    && row.getString("previous_hash").equals(said.get("previous"))
                    && row.getString("tenant_id").equals(said.get("organization"))
                    && String.valueOf(row.getLong("id")).equals(String.valueOf(said.get("sequence")))
                    && row.getObject("at", OffsetDateTime.class)
                            .toInstant()
                            .toString()
                            .equals(said.get("at"))
                    && java.util.Objects.equals(row.getString("actor_id"), said.get("actor"));
        }

        private static Map<String, Object> said(String canonical) {
            return JSON.readValue(canonical, new TypeReference<>() {});
        }
    }
}
