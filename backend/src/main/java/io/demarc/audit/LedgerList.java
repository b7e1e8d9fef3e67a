package io.demarc.audit;

import static io.demarc.listing.Order.Key.number;

import io.demarc.kernel.NotFound;
import io.demarc.listing.Count;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as it is read: newest first, narrowed by who did what kind of thing, about what and when. */
@Repository
@Transactional(readOnly = true)
class LedgerList {

    private static final String COLUMNS = """
            e.id, e.at, m.name as actor, e.name, e.subject_kind, e.subject_id, e.about, e.canonical, e.previous_hash, e.hash,
            coalesce((
                select cast(json_agg(json_build_array(c.entity, c.entity_id, c.field, left(c.before, 400), left(c.after, 400))
                    order by c.ordinal) as text)
                from change c where c.tenant_id = e.tenant_id and c.ledger_entry_id = e.id and c.ordinal < 60), '[]') as changed""";

    private static final String ACTOR = "left join named_member m on m.tenant_id = e.tenant_id and m.id = e.actor_id";

    private static final String ROWS = "select " + COLUMNS + " from ledger_entry e " + ACTOR;

    static final Listing<LedgerRow> LIST = Listing.of(
            LedgerRow.class, "e", COLUMNS, "ledger_entry e", ACTOR, Order.descending("newest", number("e.id")));

    /** Of a kind no more are counted: a chip says "1,000+". */
    private static final int MOST = 1_000;

    private static final int SUBJECTS = 1_000;

    private final JdbcClient jdbc;

    LedgerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entries of this kind, within all else that the list is narrowed to */
    record KindCount(LedgerKind kind, Count entries) {}

    record Overview(List<KindCount> kinds, LedgerState.Now state) {}

    Slice<LedgerRow> slice(LedgerFilter filter, List<UUID> subjects, List<String> events) {
        return LIST.slice(jdbc, filter.scope(subjects, events), filter);
    }

    Walk<LedgerRow> walk(LedgerFilter filter, List<UUID> subjects, List<String> events) {
        return LIST.walk(jdbc, filter.scope(subjects, events), filter);
    }

    /** The newest entries about one thing. */
    List<LedgerRow> newest(UUID about, int most) {
        return jdbc.sql(ROWS + " where e.tenant_id = :tenant and e.about = :about order by e.id desc limit :most")
                .param("tenant", CurrentOrganization.id().value())
                .param("about", about)
                .param("most", most)
                .query(LedgerRow.class)
                .list();
    }

    /** Entries about one thing after an entry and up to another, the newest first. */
    List<LedgerRow> between(UUID about, long after, long until, int most) {
        return LIST.first(
                jdbc,
                Scope.all(
                        Scope.of("e.about = :about", "about", about),
                        Scope.of("e.id > :after", "after", after),
                        Scope.of("e.id <= :until", "until", until)),
                most);
    }

    /**
     * Approvals of the 90 days before an entry, drawn by chance: the same numbers draw the same.
     *
     * @param until the last entry to draw from
     */
    List<LedgerRow> sample(long seed, long until, int most) {
        return jdbc.sql(ROWS + """
                         where e.tenant_id = :tenant and e.name = 'review-approved' and e.id <= :until
                           and e.at >= (select l.at from ledger_entry l where l.tenant_id = :tenant and l.id <= :until
                                        order by l.id desc limit 1) - interval '90 days'
                         order by md5(:seed || e.hash), e.id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("until", until)
                .param("seed", Long.toString(seed))
                .param("most", most)
                .query(LedgerRow.class)
                .list();
    }

    /** These entries, the newest first. */
    List<LedgerRow> of(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(ROWS
                        + " where e.tenant_id = :tenant and e.id = any (cast(:ids as bigint[])) order by e.id desc")
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.stream().map(String::valueOf).toArray(String[]::new))
                .query(LedgerRow.class)
                .list();
    }

    private record Counted(
            String counts,
            long entries,
            @Nullable Instant checkedAt,
            @Nullable Long held,
            @Nullable String broken) {}

    /** How many there are of each kind that there is any of, and how it stands with the ledger. */
    Overview overview(LedgerFilter filter, List<UUID> subjects, List<String> events) {
        var kinds = Arrays.stream(LedgerKind.values())
                .filter(kind -> kind.of(events).length > 0)
                .toList();
        var scope = filter.anyKind(subjects);
        var counts = kinds.stream()
                .map(kind -> LIST.counting(
                        Scope.all(scope, Scope.of("e.name = any (cast(:%s as text[]))".formatted(kind))), MOST))
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ", '')"));
        var asked = jdbc.sql("select " + counts
                        + " as counts, coalesce(h.id, 0) as entries, c.checked_at, c.entries as held, c.broken from "
                        + LedgerState.FROM)
                .params(scope.parameters());
        for (var kind : kinds) asked = asked.param(kind.name(), kind.of(events));
        var counted = asked.param("tenant", CurrentOrganization.id().value())
                .query(Counted.class)
                .single();
        var each = counted.counts().strip().split(" ");
        return new Overview(
                IntStream.range(0, kinds.size())
                        .mapToObj(i -> new KindCount(kinds.get(i), new Count(Long.parseLong(each[i]), MOST)))
                        .filter(it -> it.entries().rows() > 0)
                        .toList(),
                new LedgerState.Now(counted.entries(), counted.checkedAt(), counted.held(), counted.broken()));
    }

    /** What has, or had, this in its name. */
    List<UUID> subjects(LedgerFilter filter) {
        if (LedgerFilter.blank(filter.about())) return List.of();
        return jdbc.sql("""
                        select ledger_subjects(:about, :most)
                        union
                        select id from named_member
                        where tenant_id = :tenant and strpos(search_name, (select search_key(:about))) > 0
                        """)
                .param("about", filter.about())
                .param("most", SUBJECTS)
                .param("tenant", CurrentOrganization.id().value())
                .query(UUID.class)
                .list();
    }

    /** The names of what has happened so far; the index is asked once for each, however long the ledger is. */
    List<String> events() {
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

    /** What was written with it, in the same transaction: at most 25 others. */
    List<LedgerRow> beside(LedgerRow entry) {
        return LIST.first(
                jdbc,
                Scope.all(
                        Scope.of(
                                "e.at = (select at from ledger_entry where tenant_id = :tenant and id = :id)",
                                "id",
                                entry.id()),
                        Scope.of("e.id <> :id")),
                Slice.SIZE);
    }
}
