package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.ToldTime;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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

    Ledger(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
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
                    "changed without an event: " + pending.changes().getFirst().change());
        }
        var organization = CurrentOrganization.id();
        Head head = lock(organization);
        var entries = new ArrayList<Entry>();
        for (var change : EventChanges.of(pending.events(), pending.changes())) {
            var entry = Entry.after(head, change.event(), change.changes());
            entries.add(entry);
            head = entry.head();
        }
        append(organization, entries, head);
    }

    private Head lock(OrganizationId organization) {
        return jdbc.sql("""
                        insert into ledger_head (tenant_id, id, hash, at)
                        select id, 0, ?, opened_at from organization where id = ?
                        on conflict (tenant_id) do update set id = ledger_head.id
                        returning id, hash, greatest(at, coalesce(cast(? as timestamptz), clock_timestamp())) as at
                        """)
                .params(Arrays.asList(
                        Entry.GENESIS,
                        organization.value(),
                        ToldTime.now().map(Instant::toString).orElse(null)))
                .query(Head.class)
                .single();
    }

    /** The entries, what changed with each, and the chain's new head, in one statement whatever their number. */
    private void append(OrganizationId organization, List<Entry> entries, Head head) {
        record Line(Entry entry, int ordinal, Change change) {}
        var lines = new ArrayList<Line>();
        for (var entry : entries)
            for (int i = 0; i < entry.changes().size(); i++)
                lines.add(new Line(entry, i, entry.changes().get(i)));
        jdbc.sql("""
                        with entry as (
                            insert into ledger_entry
                                (tenant_id, id, at, actor_id, name, subject_kind, subject_id, canonical, previous_hash, hash)
                            select :tenant, * from unnest(
                                cast(:ids as bigint[]), cast(:at as timestamptz[]), cast(:actors as uuid[]),
                                cast(:names as text[]), cast(:kinds as text[]), cast(:subjects as uuid[]),
                                cast(:canonicals as text[]), cast(:previous as text[]), cast(:hashes as text[]))
                        ), changed as (
                            insert into change
                                (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                            select :tenant, * from unnest(
                                cast(:changeIds as uuid[]), cast(:entries as bigint[]), cast(:ordinals as int[]),
                                cast(:entities as text[]), cast(:entityIds as uuid[]), cast(:fields as text[]),
                                cast(:before as text[]), cast(:after as text[]))
                        )
                        update ledger_head set id = :head, hash = :headHash, at = cast(:headAt as timestamptz)
                        where tenant_id = :tenant
                        """)
                .param("tenant", organization.value())
                .param("ids", texts(entries, Entry::id))
                // Cut like the text that was hashed: PostgreSQL would round, and the two would differ.
                .param("at", texts(entries, Entry::at))
                .param("actors", texts(entries, Entry::actorId))
                .param("names", texts(entries, it -> it.event().name()))
                .param("kinds", texts(entries, it -> it.event().subject().kind()))
                .param("subjects", texts(entries, it -> it.event().subject().id()))
                .param("canonicals", texts(entries, Entry::canonical))
                .param("previous", texts(entries, Entry::previousHash))
                .param("hashes", texts(entries, Entry::hash))
                .param("changeIds", texts(lines, it -> Uuid7.next()))
                .param("entries", texts(lines, it -> it.entry().id()))
                .param("ordinals", texts(lines, Line::ordinal))
                .param("entities", texts(lines, it -> it.change().entity()))
                .param("entityIds", texts(lines, it -> it.change().entityId()))
                .param("fields", texts(lines, it -> it.change().field()))
                .param("before", texts(lines, it -> it.change().before()))
                .param("after", texts(lines, it -> it.change().after()))
                .param("head", head.id())
                .param("headHash", head.hash())
                .param("headAt", head.at().toString())
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }
}
