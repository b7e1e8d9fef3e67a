package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what happened, in the transaction in which it happened: either both are there afterwards or neither. It cannot
 * be switched off, and a change without an event is refused.
 */
@Component
class Ledger {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Ledger(EntityManager entities, JdbcClient jdbc, JdbcTemplate batches) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!event.organization().equals(CurrentOrganization.id()))
            throw new IllegalStateException("an event belongs to the organization that it happened in");
        pending().add(event);
    }

    Pending pending() {
        return Pending.current(this::write);
    }

    /** The chain's head is locked only here, at the very end, so that writers wait for each other's commit and no more. */
    private void write(Pending pending) {
        entities.flush();
        if (pending.events().isEmpty()) {
            if (pending.changes().isEmpty()) return;
            throw new IllegalStateException(
                    "changed without an event: " + pending.changes().getFirst());
        }
        var organization = CurrentOrganization.id();
        Head head = lock(organization);
        var entries = new ArrayList<Entry>();
        for (var change : EventChanges.of(pending.events(), pending.changes())) {
            var entry = Entry.after(head.id(), head.hash(), change.event(), change.changes());
            entries.add(entry);
            head = new Head(entry.id(), entry.hash());
        }
        insert(organization, entries);
        jdbc.sql("update ledger_head set id = ?, hash = ? where tenant_id = ?")
                .params(head.id(), head.hash(), organization.value())
                .update();
    }

    private Head lock(OrganizationId organization) {
        return jdbc.sql("""
                        insert into ledger_head (tenant_id, id, hash) values (?, 0, ?)
                        on conflict (tenant_id) do update set id = ledger_head.id
                        returning id, hash
                        """)
                .params(organization.value(), Entry.GENESIS)
                .query(Head.class)
                .single();
    }

    private void insert(OrganizationId organization, List<Entry> entries) {
        batches.batchUpdate("""
                insert into ledger_entry
                    (tenant_id, id, at, actor_id, name, subject_kind, subject_id, canonical, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, 500, (row, entry) -> {
            row.setObject(1, organization.value());
            row.setLong(2, entry.id());
            // Cut like the text that was hashed: PostgreSQL would round, and the two would differ.
            row.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
            row.setObject(4, entry.actorId());
            row.setString(5, entry.event().name());
            row.setString(6, entry.event().subject().kind());
            row.setObject(7, entry.event().subject().id());
            row.setString(8, entry.canonical());
            row.setString(9, entry.previousHash());
            row.setString(10, entry.hash());
        });
        record Line(long entry, int ordinal, Change change) {}
        var lines = new ArrayList<Line>();
        for (var entry : entries)
            for (int i = 0; i < entry.changes().size(); i++)
                lines.add(new Line(entry.id(), i, entry.changes().get(i)));
        batches.batchUpdate("""
                insert into change (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, 500, (row, line) -> {
            row.setObject(1, organization.value());
            row.setObject(2, Uuid7.next());
            row.setLong(3, line.entry());
            row.setInt(4, line.ordinal());
            row.setString(5, line.change().entity());
            row.setObject(6, line.change().entityId());
            row.setString(7, line.change().field());
            row.setString(8, line.change().before());
            row.setString(9, line.change().after());
        });
    }
}
