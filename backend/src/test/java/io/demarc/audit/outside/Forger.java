package io.demarc.audit.outside;

import io.demarc.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody who owns the database and knows how a ledger is made. */
public final class Forger {

    private static final List<String> GUARDED = List.of(
            "ledger_entry",
            "ledger_head",
            "change",
            "platform_entry",
            "platform_head",
            "decision",
            "approval",
            "review",
            "review_round",
            "review_stage");

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

    /** Adds an entry with this text, well hashed and with the head that names it. */
    public void append(UUID organization, String canonical) {
        run("""
                insert into ledger_entry (tenant_id, id, at, name, subject_kind, subject_id, about, canonical, previous_hash, hash)
                select tenant_id, id + 1, at, 'bell-rang', 'bell', gen_random_uuid(), gen_random_uuid(), ?, hash, ?
                from ledger_head
                where tenant_id = ?
                """, canonical, Sha256.hex(canonical), organization);
        run("update ledger_head set id = id + 1, hash = ? where tenant_id = ?", Sha256.hex(canonical), organization);
    }

    public void appendToPlatform(String name, String canonical) {
        run("""
                insert into platform_entry (id, at, name, canonical, previous_hash, hash)
                select id + 1, at, ?, ?, hash, ? from platform_head
                """, name, canonical, Sha256.hex(canonical));
        run("update platform_head set id = id + 1, hash = ?", Sha256.hex(canonical));
    }

    /** Adds an entry like the newest one, as if it had been written then. */
    public void antedate(UUID organization, String at) {
        addAgain(organization, content -> content.put("at", at));
    }

    /** Adds an entry like the newest one, as a portal of a version that did not name all fields wrote it. */
    public void addAsBefore(UUID organization) {
        addAgain(organization, content -> content.remove("fields"));
    }

    private void addAgain(UUID organization, Consumer<Map<String, Object>> changed) {
        var newest = owner.queryForMap(
                "select e.canonical, e.hash, e.id from ledger_entry e join ledger_head using (tenant_id, id) where tenant_id = ?",
                organization);
        var content = Json.object((String) newest.get("canonical"));
        content.put("sequence", (Long) newest.get("id") + 1);
        content.put("previous", newest.get("hash"));
        content.put("changes", 0L);
        content.put("changesDigest", Sha256.hex("[]"));
        changed.accept(content);
        var at = (String) content.get("at");
        String canonical = Json.write(content);
        run("""
                insert into ledger_entry
                    (tenant_id, id, at, actor_id, name, subject_kind, subject_id, about, canonical, previous_hash, hash)
                select e.tenant_id, e.id + 1, cast(? as timestamptz), e.actor_id, e.name, e.subject_kind, e.subject_id, e.about,
                       ?, e.hash, ?
                from ledger_entry e join ledger_head using (tenant_id, id) where tenant_id = ?
                """, at, canonical, Sha256.hex(canonical), organization);
        run(
                "update ledger_head set id = id + 1, hash = ?, at = cast(? as timestamptz) where tenant_id = ?",
                Sha256.hex(canonical),
                at,
                organization);
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
