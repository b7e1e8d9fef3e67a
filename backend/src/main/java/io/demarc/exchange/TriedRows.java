package io.demarc.exchange;

import io.demarc.exchange.file.Reading;
import io.demarc.exchange.file.Reading.Found;
import io.demarc.exchange.file.Reading.Refused;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an import as the trial run writes them down, some at a time in the order of the file: each with how often rows
 * before it said the same of themselves, and with the use case that is there already.
 */
@Repository
class TriedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The rows before are looked through once for all keys together: of rows that are new the planner knows nothing, and would
     * look through all of them for each key.
     */
    private static final String ADD = """
            with before as materialized (
                select k.record_key as key, max(k.repeat) as repeat from import_row k
                where k.tenant_id = :tenant and k.import_id = :import and k.record_key = any(cast(:keys as text[]))
                group by 1
            ), formerly as materialized (
                select coalesce(k.former_key, k.record_key) as key, max(k.former_repeat) as repeat from import_row k
                where k.tenant_id = :tenant and k.import_id = :import
                  and coalesce(k.former_key, k.record_key) = any(cast(:formerKeys as text[]))
                group by 1
            ), r as (
                select t.*, nullif(t.former, t.record_key) as former_key,
                    case when t.reason is null then coalesce(b.repeat, 0) + row_number() over (partition by t.record_key order by t.number)
                    end as repeat,
                    case when t.reason is null then coalesce(f.repeat, 0) + row_number() over (partition by t.former order by t.number)
                    end as former_repeat
                from unnest(cast(:numbers as bigint[]), cast(:lines as bigint[]), cast(:keys as text[]), cast(:formerKeys as text[]),
                            cast(:names as text[]), cast(:purposes as text[]), cast(:agencies as text[]), cast(:bureaus as text[]),
                            cast(:stages as text[]), cast(:vendors as text[]), cast(:cells as text[]), cast(:reasons as text[]),
                            cast(:raws as text[]))
                     t (number, line, record_key, former, name, purpose, agency, bureau, stage, vendors, cells, reason, raw)
                left join before b on b.key = t.record_key
                left join formerly f on f.key = t.former
            )
            insert into import_row (tenant_id, import_id, number, line, record_key, former_key, repeat, former_repeat, name, purpose,
                agency, bureau, stage, vendors, cells, reason, raw, matched, use_case_id)
            select :tenant, :import, r.number, r.line, r.record_key, r.former_key, r.repeat, r.former_repeat, r.name, r.purpose,
                r.agency, r.bureau, r.stage, r.vendors, cast(r.cells as jsonb), r.reason,
                case when r.reason is not null then array(select json_array_elements_text(cast(r.raw as json))) end,
                there.id is not null, there.id
            from r left join lateral (select %s as id) there on true
            """.formatted(ImportRows.THERE);

    private final JdbcClient jdbc;

    TriedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, List<Reading> readings) {
        jdbc.sql(ADD)
                .param("tenant", CurrentOrganization.id().value())
                .param("import", id.value())
                .param("numbers", readings.stream().map(Reading::row).toArray(Long[]::new))
                .param("lines", readings.stream().map(Reading::line).toArray(Long[]::new))
                .param("keys", found(readings, it -> it.key().hex()))
                .param("formerKeys", found(readings, TriedRows::formerKey))
                .param("names", texts(readings, Found::name, Refused::name))
                .param("purposes", texts(readings, Found::purpose, it -> ""))
                .param("agencies", texts(readings, Found::agency, it -> ""))
                .param("bureaus", texts(readings, Found::bureau, it -> ""))
                .param("stages", found(readings, it -> it.stage().name()))
                .param("vendors", texts(readings, Found::vendors, it -> ""))
                .param("cells", texts(readings, it -> JSON.writeValueAsString(it.cells()), it -> "{}"))
                .param("reasons", texts(readings, it -> null, it -> it.reason().name()))
                .param("raws", texts(readings, it -> null, it -> JSON.writeValueAsString(it.cells())))
                .update();
    }

    private static String formerKey(Found found) {
        return (found.formerKey() == null ? found.key() : found.formerKey()).hex();
    }

    private static @Nullable String[] found(List<Reading> readings, Function<Found, @Nullable String> text) {
        return texts(readings, text, refused -> null);
    }

    private static @Nullable String[] texts(
            List<Reading> readings,
            Function<Found, @Nullable String> found,
            Function<Refused, @Nullable String> refused) {
        return readings.stream()
                .map(reading -> switch (reading) {
                    case Found it -> found.apply(it);
                    case Refused it -> refused.apply(it);
                })
                .toArray(String[]::new);
    }
}
