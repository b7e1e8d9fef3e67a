package io.demarc.boundary.owners;

import io.demarc.boundary.matrix.Layer;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was named in other use cases of the unit that a member may see: the {@value #MOST} that were changed last. */
@Repository
class Precedents {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    Precedents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who is there and is named for a layer of another use case. */
    record Precedent(UUID useCase, String of, Layer layer, MemberId owner, String name) {}

    private record Row(UUID useCase, String of, String layer, UUID owner, String name) {}

    /** Those that run in the same mode first, then those that were changed last. */
    List<Precedent> of(UseCaseFacts useCase, Member me) {
        return jdbc
                .sql("""
                        with others as (
                            select o.use_case_id, o.name, o.mode, o.edited_at from use_case_overview o
                            where o.tenant_id = :tenant and o.business_unit_id = :unit and o.use_case_id <> :id and %s
                            order by o.edited_at desc, o.use_case_id desc limit :most)
                        select o.use_case_id as use_case, o.name as of, a.layer, a.owner_id as owner, m.name as name
                        from others o
                        join deployment_plan p on p.tenant_id = :tenant and p.use_case_id = o.use_case_id
                        join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        join layer_assignment a on a.tenant_id = l.tenant_id and a.leg_id = l.id
                        join named_member m on m.tenant_id = a.tenant_id and m.id = a.owner_id and m.present
                        left join use_case_overview this on this.tenant_id = :tenant and this.use_case_id = :id
                        order by o.mode is not distinct from this.mode desc, o.edited_at desc, o.use_case_id, l.letter,
                                 a.layer
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("unit", useCase.unit().value())
                .param("id", useCase.id().value())
                .param("most", MOST)
                .params(me.visible().parameters())
                .query(Row.class)
                .list()
                .stream()
                .map(it -> new Precedent(
                        it.useCase(), it.of(), new Layer(it.layer()), new MemberId(it.owner()), it.name()))
                .toList();
    }
}
