package io.demarc.audit.outside;

import io.demarc.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody who owns the database and knows how a ledger is made. */
public final class Forger {

    private static final List<String> GUARDED =
            List.of("ledger_entry", "ledger_head", "change", "platform_entry", "platform_head", "decision", "approval");

    private final JdbcTemplate owner;

    public Forger(TestDatabase.Access database) {
        owner = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.owner(), database.password()));
        GUARDED.forEach(table -> owner.execute("alter table " + table + " disable trigger user"));
    }

    public int run(String sql, Object... values) {
        return owner.update(sql, values);
    }

    public UUID organization(String slug) {
        return owner.queryForObject("select id from organization where slug = ?", UUID.class, slug);
    }

    /** Takes the newest entries away and has the head name the one before them. */
    public void cut(UUID organization, long kept) {
        run("delete from change where tenant_id = ? and ledger_entry_id > ?", organization, kept);
        run("delete from ledger_entry where tenant_id = ? and id > ?", organization, kept);
        run("""
                update ledger_head h set id = e.id, hash = e.hash, at = e.at from ledger_entry e
                where h.tenant_id = ? and e.tenant_id = h.tenant_id and e.id = ?
                """, organization, kept);
    }

    /** With every row of it, wherever that is. */
    public void remove(UUID organization) {
        owner.queryForList(
                        "select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint"
                                + " where contype = 'f' and conparentid = 0",
                        String.class)
                .forEach(owner::execute);
        for (String table : owner.queryForList(
                "select relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace",
                String.class)) {
            owner.execute("alter table " + table + " disable trigger user");
            run("delete from " + table + " where tenant_id = ?", organization);
        }
        run("delete from organization where id = ?", organization);
    }

    public void cutPlatform(long kept) {
        run("delete from platform_entry where id > ?", kept);
        run(
                "update platform_head h set id = e.id, hash = e.hash, at = e.at from platform_entry e where e.id = ?",
                kept);
    }

    /** Hashes every entry anew, as if its changes had always been what they are now. */
    public void computeAnew(UUID organization) {
        String hash = Chain.GENESIS;
        var ids = owner.queryForList(
                "select id from ledger_entry where tenant_id = ? order by id", Long.class, organization);
        for (long id : ids) {
            var content = Json.object(owner.queryForObject(
                    "select canonical from ledger_entry where tenant_id = ? and id = ?",
                    String.class,
                    organization,
                    id));
            var changes = owner.query(
                    "select entity, entity_id, field, before, after from change where tenant_id = ? and ledger_entry_id = ?"
                            + " order by ordinal",
                    (row, number) -> Arrays.asList(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                    organization,
                    id);
            content.put("changesDigest", Sha256.hex(Json.write(changes)));
            content.put("previous", hash);
            String canonical = Json.write(content);
            run(
                    "update ledger_entry set canonical = ?, previous_hash = ?, hash = ? where tenant_id = ? and id = ?",
                    canonical,
                    hash,
                    Sha256.hex(canonical),
                    organization,
                    id);
            hash = Sha256.hex(canonical);
        }
        run("update ledger_head set hash = ? where tenant_id = ?", hash, organization);
    }
}
