package io.demarc.inventory;

import static java.util.stream.Collectors.joining;

import io.demarc.inventory.Shown.Bounded;
import io.demarc.inventory.Shown.Described;
import io.demarc.inventory.Shown.Permitted;
import io.demarc.inventory.Shown.Placed;
import io.demarc.inventory.Shown.Ruled;
import io.demarc.inventory.Shown.Scored;
import io.demarc.kernel.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** By which columns rows for lists are read, and what is read with them. */
@Component
class OverviewColumns {

    /** What is joined to the row {@code o}. */
    static final String NAMES = """
            left join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
            left join named_member m on m.tenant_id = o.tenant_id and m.id = o.owner_id
            """;

    private static final String ROW = """
            use_case_id name business_unit_id owner_id stage edited_at mode vendor_ids open_cells coverage outline unseen unsteered
            tier score standing valid_until review_open decide_by ruling house_rules derived_with behind_by""";

    private final List<PartBeside<?>> beside;

    OverviewColumns(ObjectProvider<PartBeside<?>> beside) {
        this.beside = beside.stream().toList();
    }

    /** @param beside as the columns of {@link PartBeside}s have it, in their order */
    record Read(OverviewRow row, Overview.Names names, List<@Nullable String> beside) {}

    /** Under names that nothing else has. */
    String all() {
        return Stream.of(
                        Stream.of(ROW.split("\\s+")).map("o.%1$s as shown_%1$s"::formatted),
                        Stream.of("u.name as unit_name, m.name as owner_name"),
                        IntStream.range(0, beside.size())
                                .mapToObj(at -> beside.get(at).column() + " as beside_" + at))
                .flatMap(it -> it)
                .collect(joining(", "));
    }

    boolean isThere(ResultSet row) throws SQLException {
        return row.getObject("shown_use_case_id") != null;
    }

    Read read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (int at = 0; at < beside.size(); at++) values.add(row.getString("beside_" + at));
        return new Read(row(row), new Overview.Names(row.getString("unit_name"), row.getString("owner_name")), values);
    }

    void keep(UseCaseState useCase, Read read) {
        for (int at = 0; at < beside.size(); at++)
            keep(useCase, beside.get(at), read.beside().get(at));
    }

    private static <T> void keep(UseCaseState useCase, PartBeside<T> part, @Nullable String value) {
        useCase.putUnlessRead(part, part.of(value));
    }

    /** By hand: a row is five records here, and a mapper fills one. */
    private static OverviewRow row(ResultSet row) throws SQLException {
        var behind = row.getObject("shown_behind_by", UUID.class);
        return new OverviewRow(
                new UseCaseId(row.getObject("shown_use_case_id", UUID.class)),
                new Described(
                        row.getString("shown_name"),
                        row.getObject("shown_business_unit_id", UUID.class),
                        row.getObject("shown_owner_id", UUID.class),
                        row.getString("shown_stage"),
                        row.getObject("shown_edited_at", OffsetDateTime.class).toInstant()),
                new Placed(row.getString("shown_mode"), List.of((UUID[])
                        row.getArray("shown_vendor_ids").getArray())),
                new Bounded(
                        row.getObject("shown_open_cells", Integer.class),
                        row.getBigDecimal("shown_coverage"),
                        Outline.of(row.getString("shown_outline")),
                        row.getObject("shown_unseen", Integer.class),
                        row.getObject("shown_unsteered", Integer.class)),
                new Scored(row.getString("shown_tier"), row.getBigDecimal("shown_score")),
                new Permitted(
                        row.getString("shown_standing"),
                        row.getObject("shown_valid_until", LocalDate.class),
                        row.getBoolean("shown_review_open"),
                        row.getObject("shown_decide_by", LocalDate.class)),
                new Ruled(row.getString("shown_ruling"), List.of((String[])
                        row.getArray("shown_house_rules").getArray())),
                row.getString("shown_derived_with"),
                behind == null ? null : new MemberId(behind));
    }
}
