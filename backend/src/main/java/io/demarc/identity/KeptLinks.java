package io.demarc.identity;

import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current organization's links to sign in with as they are kept, for who compares them with what is told of them. */
@Service
public class KeptLinks {

    private final JdbcClient jdbc;

    KeptLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param link the digest of its token
     * @param issuedBy null for the operator, and for links from before this was kept
     */
    public record Kept(
            String link,
            @Nullable UUID member,
            Instant issuedAt,
            @Nullable UUID issuedBy) {}

    @Transactional(readOnly = true)
    public List<Kept> all() {
        return jdbc.sql("""
                        select token_digest as link, membership_id as member, issued_at, issued_by from one_time_link
                        where issued_in = ? order by issued_at, token_digest
                        """)
                .param(CurrentOrganization.id().value())
                .query(Kept.class)
                .list();
    }
}
