package io.demarc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** A portal beside this one, in the middle of making what a form says, until it is closed. */
final class FormBeingMade implements AutoCloseable {

    private final JdbcTemplate owner;
    private final Connection portal;
    private final String lock;

    private FormBeingMade(JdbcTemplate owner, Connection portal, String lock) {
        this.owner = owner;
        this.portal = portal;
        this.lock = lock;
    }

    /**
     * @param account of the demo that sent it
     * @param words what it says, and what for
     */
    static FormBeingMade by(String account, PageSamples samples, String... words) throws SQLException {
        var owner = samples.owner();
        String member = owner.queryForObject("""
                select o.id || ' ' || m.id from membership m join organization o on o.id = m.tenant_id
                where o.slug = 'demo' and m.address = cast(? as citext)
                """, String.class, account + "@demo.test");
        var portal = Objects.requireNonNull(owner.getDataSource()).getConnection();
        var made = new FormBeingMade(owner, portal, member + " makes " + String.join("\n", words));
        portal.setAutoCommit(false);
        try (var sql = portal.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            sql.setString(1, made.lock);
            sql.execute();
        }
        return made;
    }

    /** Whether somebody waits until it is made. */
    boolean isAwaited() {
        return Boolean.TRUE.equals(owner.queryForObject("""
                select exists (select from pg_locks where locktype = 'advisory' and not granted
                    and (cast(classid as bigint) << 32) | cast(objid as bigint) = hashtextextended(?, 1))
                """, Boolean.class, lock));
    }

    @Override
    public void close() throws SQLException {
        portal.close(); // Its transaction and its lock end with it.
    }
}
