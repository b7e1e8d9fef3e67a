package io.demarc.exchange;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a use case's page: the inventory that it was found in, and everything that was said about it there. */
@Component
class SourceRecords implements UseCasePanelQuery {

    private final JdbcClient jdbc;

    SourceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A vendor's name as the source had it, and whom it names; nobody while that is not confirmed. */
    record Mention(
            String name, @Nullable UUID vendorId, @Nullable String vendor) {}

    /**
     * @param importId null for who may not see the import
     * @param cells by the name of the column, in the order of the file; lists one below the other
     */
    record Content(
            String fileName,
            @Nullable UUID importId,
            Instant importedAt,
            Map<String, List<String>> cells,
            List<Mention> vendors) {}

    private record Kept(UUID importId, String fileName, Instant begunAt, Map<String, Object> cells) {}

    @Override
    public UseCasePanel.Place place() {
        return UseCasePanel.Place.PAGE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Filling<?> filling(UseCaseId id, Member me) {
        return new Filling<>("""
                select i.id as import_id, i.file_name, i.begun_at, s.cells from source_record s
                join import i on i.tenant_id = s.tenant_id and i.id = s.import_id
                where s.tenant_id = :tenant and s.use_case_id = :useCase
                """, Kept.class, kept -> kept.stream().findFirst().map(it -> panel(it, id, me)));
    }

    private Panel panel(Kept kept, UseCaseId id, Member me) {
        return new Panel(
                "exchange/panel",
                new Content(
                        kept.fileName(),
                        me.may(Capability.IMPORT) ? kept.importId() : null,
                        kept.begunAt(),
                        cells(kept.cells()),
                        mentions(id)));
    }

    private static Map<String, List<String>> cells(Map<String, Object> said) {
        var cells = new LinkedHashMap<String, List<String>>();
        said.forEach((column, it) -> cells.put(
                column,
                it instanceof Collection<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(it.toString())));
        return cells;
    }

    private List<Mention> mentions(UseCaseId id) {
        return jdbc.sql("""
                        select c.name, v.now_id as vendor_id, v.name as vendor from vendor_mention m
                        join vendor_candidate c on c.tenant_id = m.tenant_id and c.id = m.candidate_id
                        left join candidate_vendor n on n.tenant_id = c.tenant_id and n.candidate_id = c.id
                        left join called_vendor v on v.tenant_id = n.tenant_id and v.id = n.vendor_id
                        where m.tenant_id = ? and m.use_case_id = ? and (c.settled_at is null or v.id is not null)
                        order by lower(coalesce(v.name, c.name))
                        """)
                .params(CurrentOrganization.id().value(), id.value())
                .query(Mention.class)
                .list();
    }
}
