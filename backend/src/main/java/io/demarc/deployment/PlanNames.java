package io.demarc.deployment;

import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the vendors and models of a plan are called, in one statement. */
@Repository
public class PlanNames {

    private final JdbcClient jdbc;
    private final Members members;

    PlanNames(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    public Map<UUID, String> of(DeploymentPlan plan) {
        return named(plan.legs().stream()
                .flatMap(leg -> Stream.<@Nullable UUID>of(leg.vendor(), leg.model()))
                .filter(Objects::nonNull)
                .toList());
    }

    public String member(UUID id) {
        var member = new MemberId(id);
        return members.names(List.of(member)).getOrDefault(member, "");
    }

    private Map<UUID, String> named(List<? extends @Nullable UUID> ids) {
        record Named(Set<?> ids) {}
        return new TreeMap<>(PageMemo.of(new Named(new HashSet<>(ids)), () -> ask(ids)));
    }

    private Map<UUID, String> ask(List<? extends @Nullable UUID> ids) {
        var names = new TreeMap<UUID, String>();
        if (ids.isEmpty()) return names;
        var tenant = CurrentOrganization.id().value();
        jdbc.sql("""
                        select id, name from vendor where tenant_id = :tenant and id = any(:ids)
                        union all
                        select id, name from model where tenant_id = :tenant and id = any(:ids)
                        """)
                .param("tenant", tenant)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
