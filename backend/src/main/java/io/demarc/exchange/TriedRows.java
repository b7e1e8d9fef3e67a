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

    /** How often rows up to this one say the same: those that are written down already are found by an index. */
    private static final String NTH = """
            coalesce((select k.%1$s from import_row k
                      where k.tenant_id = :tenant and k.import_id = :import and %2$s = %3$s
                      order by k.%1$s desc limit 1), 0) + row_number() over (partition by %3$s order by t.number)
            """;

    private static final String ADD = """
            insert into import_row (tenant_id, import_id, number, line, record_key, former_key, repeat, former_repeat, name, purpose,
                agency, bureau, stage, vendors, cells, reason, raw, matched, use_case_id)
            select :tenant, :import, r.number, r.line, r.record_key, r.former_key, r.repeat, r.former_repeat, r.name, r.purpose,
                r.agency, r.bureau, r.stage, r.vendors, cast(r.cells as jsonb), r.reason,
                case when r.reason is not null then array(select json_array_elements_text(cast(r.raw as json))) end,
                there.id is not null, there.id
            from (select t.*, case when t.reason is null then %s end as repeat, case when t.reason is null then %s end as former_repeat
                  from unnest(cast(:numbers as bigint[]), cast(:lines as bigint[]), cast(:keys as text[]), cast(:formerKeys as text[]),
                              cast(:names as text[]), cast(:purposes as text[]), cast(:agencies as text[]), cast(:bureaus as text[]),
                              cast(:stages as text[]), cast(:vendors as text[]), cast(:cells as text[]), cast(:reasons as text[]),
                              cast(:raws as text[]))
                       t (number, line, record_key, former_key, name, purpose, agency, bureau, stage, vendors, cells, reason, raw)) r
            left join lateral (select %s as id) there on true
            """.formatted(
            NTH.formatted("repeat", "k.record_key", "t.record_key"),
            NTH.formatted(
                    "former_repeat", "coalesce(k.former_key, k.record_key)", "coalesce(t.former_key, t.record_key)"),
            ImportRows.THERE);

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

    private static @Nullable String formerKey(Found found) {
        return found.formerKey() == null ? null : found.formerKey().hex();
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
