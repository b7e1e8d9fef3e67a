package io.demarc.reference;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organization's own versions: rows that are added and never changed. Of a kind, the highest number is in force. */
@Repository
class OwnVersions {

    private static final int KEPT = 200;

    private final JdbcClient jdbc;

    /** What was read before, by any organization; the longest unused goes first. */
    private final Map<Key, Source<?>> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Source<?>> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(UUID tenant, String kind, int number) {}

    private record InForce(String kind, int number) {}

    private record Row(LocalDate asOf, String content) {}

    OwnVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the kind's name; a kind that is not there is used as shipped. */
    Map<String, Integer> inForce() {
        return TransactionMemo.of(OwnVersions.class, () -> {
            var numbers = new LinkedHashMap<String, Integer>();
            jdbc.sql("select kind, max(number) as number from reference_version where tenant_id = ? group by kind")
                    .param(tenant())
                    .query(InForce.class)
                    .list()
                    .forEach(it -> numbers.put(it.kind(), it.number()));
            return numbers;
        });
    }

    @SuppressWarnings("unchecked") // A kind's source is of the kind's type.
    <T> Optional<Source<T>> find(Kind<T> kind, int number) {
        var key = new Key(tenant(), kind.name(), number);
        var known = read.get(key);
        if (known != null) return Optional.of((Source<T>) known);
        var found = jdbc.sql("""
                        select cast(published_at at time zone 'UTC' as date) as as_of, cast(content as text) as content
                        from reference_version where tenant_id = ? and kind = ? and number = ?
                        """)
                .params(key.tenant(), key.kind(), key.number())
                .query(Row.class)
                .optional()
                .map(row -> source(kind, number, row));
        found.ifPresent(source -> read.put(key, source));
        return found;
    }

    void add(UUID id, Draft draft, int number, String note, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into reference_version
                            (tenant_id, id, kind, number, based_on, content, note, published_by, published_at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
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
                .update();
        TransactionMemo.forget(OwnVersions.class);
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
