package io.demarc.inventory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.ToldTime;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table with a row per use case that every list and count reads, so that a figure equals its list. */
@Component
class Overview implements Part<OverviewRow> {

    /** What the lists' counts gain and lose by it, in the same statement. */
    private static final String COUNTED = """
            insert into use_case_count
                (tenant_id, business_unit_id, stage, standing, tier, mode, owned, layer, answer, count)
            select (changed.now).tenant_id, c.business_unit_id, c.stage, c.standing, c.tier, c.mode, c.owned, c.layer, c.answer,
                   sum(c.count)
            from changed cross join lateral use_case_counts_change(was, now) c
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(c.count) <> 0
            """;

    /** The line as it is drawn from now on, where it is another one than before. */
    private static final String DRAWN = """
            , drawn as (
            insert into former_outline (tenant_id, use_case_id, since, outline)
            select (changed.now).tenant_id, (changed.now).use_case_id, coalesce(cast(%s as timestamptz), clock_timestamp()),
                   (changed.now).outline
            from changed where (changed.was).outline is distinct from (changed.now).outline)
            """;

    private static final String INSERT = """
            with changed as (
            insert into use_case_overview
                (tenant_id, use_case_id, name, sort_name, business_unit_id, owner_id, stage, edited_at, mode, vendor_ids, open_cells,
                 coverage, outline, unseen, unsteered, tier, score, standing, valid_until, review_open, decide_by, ruling,
                 house_rules, derived_with)
            select :tenant, r.id, r.name, r.sort_name, r.unit, cast(r.owner as uuid), r.stage, cast(r.edited as timestamptz), r.mode,
                   cast(r.vendors as uuid[]), cast(r.open_cells as int), cast(r.coverage as numeric), r.outline, cast(r.unseen as int),
                   cast(r.unsteered as int), r.tier,
                   cast(r.score as numeric), r.standing, cast(r.valid_until as date), cast(r.open as boolean), cast(r.decide_by as date), r.ruling,
                   cast(r.house_rules as text[]), r.versions
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:sortNames as text[]), cast(:units as uuid[]),
                        cast(:owners as text[]), cast(:stages as text[]), cast(:edited as text[]), cast(:modes as text[]),
                        cast(:vendors as text[]), cast(:openCells as text[]), cast(:coverages as text[]), cast(:outlines as text[]),
                        cast(:unseens as text[]), cast(:unsteereds as text[]), cast(:tiers as text[]), cast(:scores as text[]), cast(:standings as text[]), cast(:ends as text[]),
                        cast(:opens as text[]), cast(:decideBys as text[]), cast(:rulings as text[]),
                        cast(:houseRules as text[]), cast(:versions as text[]))
                 r (id, name, sort_name, unit, owner, stage, edited, mode, vendors, open_cells, coverage, outline, unseen, unsteered, tier, score,
                    standing, valid_until, open, decide_by, ruling, house_rules, versions)
            returning old as was, new as now)
            """ + DRAWN.formatted(":told") + COUNTED;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Recount recount;
    private final OverviewColumns columns;

    /** As the statement that reads the rows has it. */
    private final Part<Names> names = this::readNames;

    Overview(JdbcClient jdbc, JdbcTemplate batches, Recount recount, OverviewColumns columns) {
        this.columns = columns;
        this.recount = recount;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What its unit and its owner are called: hardly anybody who reads the row asks for it. */
    record Names(String unit, @Nullable String owner) {}

    @Override
    public Map<UseCaseId, OverviewRow> read(Collection<UseCaseState> useCases) {
        var byId = useCases.stream().collect(toMap(UseCaseState::id, Function.identity()));
        var rows = rows(useCases);
        rows.forEach(it -> keep(Objects.requireNonNull(byId.get(it.row().id())), it));
        return rows.stream().map(OverviewColumns.Read::row).collect(toMap(OverviewRow::id, Function.identity()));
    }

    Names names(UseCaseState useCase) {
        return useCase.get(names);
    }

    private Map<UseCaseId, Names> readNames(Collection<UseCaseState> useCases) {
        return rows(useCases).stream().collect(toMap(it -> it.row().id(), OverviewColumns.Read::names));
    }

    private List<OverviewColumns.Read> rows(Collection<UseCaseState> useCases) {
        return jdbc.sql("select " + columns.all() + " from use_case_overview o " + OverviewColumns.NAMES
                        + " where o.tenant_id = ? and o.use_case_id = any (?)")
                .params(CurrentOrganization.id().value(), UseCaseStates.ids(useCases))
                .query((row, _) -> columns.read(row))
                .list();
    }

    /** In one statement, however many there are. */
    void insert(List<OverviewRow> rows) {
        jdbc.sql(INSERT)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", rows.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param("names", texts(rows, it -> it.described().name()))
                .param("sortNames", texts(rows, it -> it.described().name().toLowerCase(Locale.ROOT)))
                .param("units", rows.stream().map(it -> it.described().unit()).toArray(UUID[]::new))
                .param("owners", texts(rows, it -> it.described().owner()))
                .param("stages", texts(rows, it -> it.described().stage()))
                .param("edited", texts(rows, it -> it.described().editedAt()))
                .param("modes", texts(rows, it -> it.placed().mode()))
                .param("vendors", texts(rows, Overview::vendors))
                .param("openCells", texts(rows, it -> it.bounded().openCells()))
                .param("coverages", texts(rows, it -> it.bounded().coverage()))
                .param("outlines", texts(rows, Overview::outline))
                .param("unseens", texts(rows, it -> it.bounded().unseen()))
                .param("unsteereds", texts(rows, it -> it.bounded().unsteered()))
                .param("tiers", texts(rows, it -> it.scored().tier()))
                .param("scores", texts(rows, it -> it.scored().score()))
                .param("standings", texts(rows, it -> it.permitted().standing()))
                .param("ends", texts(rows, it -> it.permitted().validUntil()))
                .param("opens", texts(rows, it -> it.permitted().reviewOpen()))
                .param("decideBys", texts(rows, it -> it.permitted().decideBy()))
                .param("rulings", texts(rows, it -> it.ruled().ruling()))
                .param(
                        "houseRules",
                        texts(rows, it -> "{" + String.join(",", it.ruled().rules()) + "}"))
                .param("versions", texts(rows, OverviewRow::derivedWith))
                .param("told", told())
                .update();
        recount.after(rows.size());
    }

    private static @Nullable String[] texts(List<OverviewRow> rows, Function<OverviewRow, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }

    /** A moment of the demo's past, or null: then it is the database that knows the time. */
    private static @Nullable String told() {
        return ToldTime.now().map(Instant::toString).orElse(null);
    }

    private static String vendors(OverviewRow row) {
        return row.placed().vendors().stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    private static @Nullable String outline(OverviewRow row) {
        return row.bounded().outline() == null ? null : row.bounded().outline().text();
    }

    /** Who put a row behind after it was read here keeps it behind: this was derived without their change. */
    void update(List<OverviewRow> rows) {
        batches.batchUpdate("""
                with changed as (
                update use_case_overview set name = ?, sort_name = ?, business_unit_id = ?, owner_id = ?, stage = ?,
                    edited_at = ?, mode = ?, vendor_ids = ?, open_cells = ?, coverage = ?, outline = ?, unseen = ?,
                    unsteered = ?, tier = ?,
                    score = ?, standing = ?, valid_until = ?, review_open = ?, decide_by = ?,
                    ruling = ?, house_rules = ?,
                    derived_with = case when behind_by is not distinct from cast(? as uuid) then ? end,
                    behind_by = nullif(behind_by, cast(? as uuid))
                where tenant_id = ? and use_case_id = ?
                returning old as was, new as now)
                """ + DRAWN.formatted("?") + COUNTED, rows, Math.max(1, rows.size()), (row, it) -> {
            var seen = it.behindBy() == null ? null : it.behindBy().value();
            fill(row, it);
            row.setObject(22, seen);
            row.setString(23, it.derivedWith());
            row.setObject(24, seen);
            row.setObject(25, CurrentOrganization.id().value());
            row.setObject(26, it.id().value());
            row.setString(27, told());
        });
        recount.after(rows.size());
    }

    private static void fill(PreparedStatement row, OverviewRow it) throws SQLException {
        row.setString(1, it.described().name());
        row.setString(2, it.described().name().toLowerCase(Locale.ROOT));
        row.setObject(3, it.described().unit());
        row.setObject(4, it.described().owner());
        row.setString(5, it.described().stage());
        row.setObject(6, it.described().editedAt().atOffset(ZoneOffset.UTC));
        row.setString(7, it.placed().mode());
        row.setArray(
                8,
                row.getConnection().createArrayOf("uuid", it.placed().vendors().toArray()));
        row.setObject(9, it.bounded().openCells());
        row.setBigDecimal(10, it.bounded().coverage());
        row.setString(11, outline(it));
        row.setObject(12, it.bounded().unseen());
        row.setObject(13, it.bounded().unsteered());
        row.setString(14, it.scored().tier());
        row.setBigDecimal(15, it.scored().score());
        row.setString(16, it.permitted().standing());
        row.setObject(17, it.permitted().validUntil());
        row.setBoolean(18, it.permitted().reviewOpen());
        row.setObject(19, it.permitted().decideBy());
        row.setString(20, it.ruled().ruling());
        row.setArray(
                21, row.getConnection().createArrayOf("text", it.ruled().rules().toArray()));
    }

    /** Keeps a row that was read with something else, by {@link OverviewColumns}; nothing of one that is not written yet. */
    void read(UseCaseState useCase, ResultSet row) throws SQLException {
        if (!columns.isThere(row)) return;
        var read = columns.read(row);
        useCase.putUnlessRead(this, read.row());
        keep(useCase, read);
    }

    private void keep(UseCaseState useCase, OverviewColumns.Read read) {
        useCase.putUnlessRead(names, read.names());
        columns.keep(useCase, read);
    }
}
