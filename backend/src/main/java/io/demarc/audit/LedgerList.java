package io.demarc.audit;

import static io.demarc.listing.Order.Key.number;

import io.demarc.kernel.NotFound;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as it is read: newest first, narrowed by what happened, to what and when. */
@Repository
@Transactional(readOnly = true)
class LedgerList {

    // What an entry is about is named as its own history says: by its last name, a review by that of its subject.
    // Row-level security lets "case" be an index condition but not "coalesce", which reads the whole table for each
    // row.
    static final Listing<LedgerRow> LIST = Listing.of(
            LedgerRow.class,
            "e",
            "e.*, m.name as actor, coalesce(named.after, about.name) as subject",
            "ledger_entry e",
            """
            left join named_member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
            left join named_member about on about.tenant_id = e.tenant_id and about.id = e.subject_id
            left join lateral (
                select cast(r.after as uuid) as id from change r
                where r.tenant_id = e.tenant_id and r.entity_id = e.subject_id and r.field = 'subjectId'
                limit 1) reviewed on true
            left join lateral (
                select c.after from change c
                where c.tenant_id = e.tenant_id and c.field = 'name'
                  and c.entity_id = case when reviewed.id is null then e.subject_id else reviewed.id end
                order by c.ledger_entry_id desc limit 1) named on true
            """,
            Order.descending("newest", number("e.id")));

    private final JdbcClient jdbc;

    LedgerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<LedgerRow> slice(LedgerFilter filter) {
        return LIST.slice(jdbc, filter.scope(), filter);
    }

    /** The names of what has happened so far, to choose from; the index is asked once for each, however long the ledger is. */
    List<String> names() {
        return jdbc.sql("""
                        with recursive names (name) as (
                            (select name from ledger_entry where tenant_id = :tenant order by name limit 1)
                            union all
                            select (select e.name from ledger_entry e where e.tenant_id = :tenant and e.name > names.name
                                    order by e.name limit 1)
                            from names where names.name is not null)
                        select name from names where name is not null order by name
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .query(String.class)
                .list();
    }

    LedgerRow entry(long id) {
        return LIST.find(jdbc, Scope.of("e.id = :id", "id", id)).orElseThrow(NotFound::new);
    }

    /** The first 500 changes of an entry. */
    List<Change> changes(long id) {
        return jdbc.sql("""
                        select entity, entity_id, field, before, after from change
                        where tenant_id = ? and ledger_entry_id = ? order by ordinal limit 500
                        """)
                .params(CurrentOrganization.id().value(), id)
                .query(Change.class)
                .list();
    }

    private record Named(String id, String name) {}

    /** The names of today of the ids among the values, as far as they have any: members, units, vendors, use cases. */
    Map<String, String> displayNames(List<Change> changes) {
        var ids = changes.stream()
                .flatMap(change -> Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after())))
                .flatMap(Optional::stream)
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length == 0) return Collections.emptyMap(); // Asked for what was not there before, too: null.
        return jdbc
                .sql("""
                        select entity_id as id, after as name from change
                        where tenant_id = :tenant and entity_id = any(:ids) and field = 'name' and after is not null
                        union all
                        select id, name from named_member where tenant_id = :tenant and id = any(:ids)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name, (before, today) -> today));
    }
}
