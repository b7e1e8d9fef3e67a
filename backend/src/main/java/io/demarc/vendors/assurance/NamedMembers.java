package io.demarc.vendors.assurance;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the members are called who answered. */
@Repository
@Transactional(readOnly = true)
class NamedMembers {

    private final JdbcClient jdbc;

    NamedMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, String name) {}

    Map<MemberId, String> of(Collection<MemberId> members) {
        return jdbc
                .sql("select id, name from named_member where tenant_id = :tenant and id = any(cast(:ids as uuid[]))")
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", members.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(it -> new MemberId(it.id()), Row::name));
    }

    Map<MemberId, String> of(Sheet sheet) {
        return of(sheet.latest().stream()
                .flatMap(it -> it.answers().values().stream())
                .map(OfferingAnswer::answeredBy)
                .filter(Objects::nonNull)
                .toList());
    }
}
