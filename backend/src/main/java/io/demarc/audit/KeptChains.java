package io.demarc.audit;

import io.demarc.audit.outside.Anchor;
import io.demarc.audit.outside.Link;
import io.demarc.kernel.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads chains entry by entry, to check or to export them: they may be long, and are never held as a whole. */
@Component
class KeptChains {

    private final JdbcTemplate jdbc;

    /** Through a template of its own, which fetches in pieces. */
    KeptChains(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(1_000);
    }

    /**
     * Whether nobody else reads the current organization's chain for a page at this moment; until the transaction ends it is
     * this one that does. It never waits.
     */
    boolean isOurs() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('ledger ' || cast(current_tenant() as text), 0))",
                Boolean.class));
    }

    /** @return what is named as the newest entry beside the chain */
    Head read(OrganizationId organization, Consumer<Link> each) {
        var gathered = new Gathered(each);
        jdbc.query("""
                select e.*, c.ordinal, c.entity, c.entity_id, c.field, c.before, c.after
                from ledger_entry e left join change c on c.tenant_id = e.tenant_id and c.ledger_entry_id = e.id
                where e.tenant_id = ? order by e.id, c.ordinal
                """, gathered::row, organization.value());
        gathered.close();
        return head(organization);
    }

    Head head(OrganizationId organization) {
        return head("select id, hash, at from ledger_head where tenant_id = ?", organization.value());
    }

    Head headOfPlatform() {
        return head("select id, hash, at from platform_head");
    }

    Head readPlatform(Consumer<Link> each) {
        jdbc.query("select * from platform_entry order by id", (RowCallbackHandler)
                row -> each.accept(link(row, Map.of("person", "person_id", "name", "name"), List.of())));
        return headOfPlatform();
    }

    /** What the platform's chain knows of an organization's; not whether that chain holds itself. */
    List<Anchor> witnessed(OrganizationId organization) {
        return jdbc.query(
                """
                select id, ledger_said(canonical) #>> '{facts,entry}' as entry,
                    coalesce(ledger_said(canonical) #>> '{facts,hash}', '') as hash
                from platform_entry
                where name = 'ledger-head' and ledger_said(canonical) #>> '{facts,organization}' = ?
                    and ledger_said(canonical) #>> '{facts,entry}' ~ '^[1-9][0-9]{0,17}$'
                """,
                (row, number) -> new Anchor(
                        row.getLong("entry"), row.getString("hash"), "entry " + row.getLong("id") + " of the platform"),
                organization.toString());
    }

    /** The ids of all organizations that the platform's chain knows, opened or witnessed. */
    List<String> known() {
        return jdbc.queryForList("""
                select distinct ledger_said(canonical) #>> '{facts,organization}' from platform_entry
                where name in ('organization-opened', 'ledger-head')
                    and ledger_said(canonical) #>> '{facts,organization}' is not null
                """, String.class);
    }

    private Head head(String sql, Object... of) {
        var heads = jdbc.query(sql, (row, number) -> new Head(row.getLong(1), row.getString(2), instant(row)), of);
        return heads.isEmpty() ? Head.NONE : heads.getFirst();
    }

    private static Link link(ResultSet row, Map<String, String> names, List<List<@Nullable String>> changes)
            throws SQLException {
        var columns = new HashMap<String, @Nullable String>();
        for (var name : names.entrySet()) columns.put(name.getKey(), row.getString(name.getValue()));
        columns.put("at", instant(row).toString());
        return new Link(
                row.getLong("id"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getString("canonical"),
                columns,
                changes);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    /** The entry that is being gathered: its changes come on a row each. */
    private static final class Gathered {

        private static final Map<String, String> COLUMNS = Map.of(
                "organization", "tenant_id",
                "actor", "actor_id",
                "name", "name",
                "subjectKind", "subject_kind",
                "subject", "subject_id");

        private final Consumer<Link> each;
        private List<List<@Nullable String>> changes = new ArrayList<>();
        private @Nullable Link link;

        private Gathered(Consumer<Link> each) {
            this.each = each;
        }

        private void row(ResultSet row) throws SQLException {
            if (link == null || link.entry() != row.getLong("id")) {
                close();
                changes = new ArrayList<>();
                link = link(row, COLUMNS, changes);
            }
            if (row.getString("entity") != null)
                changes.add(Arrays.asList(
                        row.getString("entity"),
                        row.getString("entity_id"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")));
        }

        private void close() {
            if (link != null) each.accept(link);
        }
    }
}
