package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of members, all in one statement. */
@Component
class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MemberId, String> of(Collection<MemberId> members) {
        var names = new HashMap<MemberId, String>();
        jdbc.sql("""
                        select m.id, p.name from membership m join person p on p.id = m.person_id
                        where m.tenant_id = :tenant and m.id = any(cast(:members as uuid[]))
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new MemberId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }
}
