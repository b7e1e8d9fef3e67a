package io.demarc.reference;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.MountedOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The organization's own versions: rows that are added and never changed. The organization says which are in force. */
@Repository
class OwnVersions {

    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Organizations organizations;

    /** What was read before, by any organization; the longest unused goes first. */
    private final Map<Key, Source<?>> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Source<?>> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(UUID tenant, String kind, int number) {}

    private record Row(LocalDate asOf, String content) {}

    OwnVersions(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /**
     * By the kind's name; a kind that is not there is used as shipped, as everything is outside of organizations. A page
     * needs no statement: what its request has read of the organization says it. Where something may change, it is asked
     * in the transaction, once.
     */
    Map<String, Integer> inForce() {
        if (CurrentOrganization.get().isEmpty()) return Map.of();
        boolean changing = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return changing ? asked() : ofRequest().orElseGet(this::asked);
    }

    private static Optional<Map<String, Integer>> ofRequest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .flatMap(it -> MountedOrganization.of(((ServletRequestAttributes) it).getRequest()))
                .filter(it -> it.id().equals(CurrentOrganization.id()))
                .map(Organization::referenceVersions);
    }

    private Map<String, Integer> asked() {
        return TransactionMemo.of(OwnVersions.class, () -> organizations
                .find(CurrentOrganization.id())
                .map(Organization::referenceVersions)
                .orElseGet(Map::of));
    }

    @SuppressWarnings("unchecked") // A kind's source is of the kind's type.
    <T> Optional<Source<T>> find(Kind<T> kind, int number) {
        var key = new Key(tenant(), kind.name(), number);
        var kept = TransactionMemo.<Map<Key, Source<?>>>known(Added.class).orElse(read);
        var known = kept.get(key);
        if (known != null) return Optional.of((Source<T>) known);
        var found = jdbc.sql("""
                        select cast(published_at at time zone 'UTC' as date) as as_of, cast(content as text) as content
                        from reference_version where tenant_id = ? and kind = ? and number = ?
                        """)
                .params(key.tenant(), key.kind(), key.number())
                .query(Row.class)
                .optional()
                .map(row -> source(kind, number, row));
        found.ifPresent(source -> kept.put(key, source));
        return found;
    }

    /**
     * Marks a transaction that adds versions: what it reads it keeps to itself, for if it is rolled back, its numbers are
     * given again to other contents.
     */
    private static final class Added {}

    /** 0 where there is none yet. */
    int highest(String kind) {
        return jdbc.sql("select coalesce(max(number), 0) from reference_version where tenant_id = ? and kind = ?")
                .params(tenant(), kind)
                .query(Integer.class)
                .single();
    }

    /** @return the content as it is kept */
    String add(UUID id, Draft draft, int number, String note, MemberId by, Instant at) {
        String kept = jdbc.sql("""
                        insert into reference_version
                            (tenant_id, id, kind, number, based_on, content, note, published_by, published_at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) returning cast(content as text)
                        """)
                .params(
                        tenant(),
                        id,
                        draft.kind(),
                        number,
                        draft.basedOn().toString(),
                        draft.content(),
                        note,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
        jdbc.sql("""
                        update organization set reference_versions = reference_versions || jsonb_build_object(?, ?)
                        where id = ?
                        """).params(draft.kind(), number, tenant()).update();
        TransactionMemo.forget(OwnVersions.class);
        TransactionMemo.of(Added.class, HashMap::new);
        return kept;
    }

    private static <T> Source<T> source(Kind<T> kind, int number, Row row) {
        var where = kind.name() + " own-" + number;
        return new Source<>(
                kind, VersionNumber.own(number), row.asOf(), ReferenceReader.json(where, row.content()), where);
    }

    private static UUID tenant() {
        return CurrentOrganization.id().value();
    }
}
