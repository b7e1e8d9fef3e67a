package io.demarc.portfolio.concentration;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The places of what a member sees, each with what it weighs or costs, for statements that add these up. */
@Component
class Measured {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Measured(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A statement over {@code measured}.
     *
     * @param rest what follows, which may begin with more such parts
     * @param currency of the spend that is added up; null where use cases are, weighted by their tiers
     */
    StatementSpec statement(String rest, Visible visible, Within within, @Nullable String currency) {
        return jdbc.sql("""
                        with %s,
                        measured as (select l.* from (%s) l where l.amount > 0 and %s and %s)%s
                        """.formatted(
                                Places.WEIGHED,
                                currency == null ? Places.BY_TIER : Places.BY_SPEND,
                                Visible.in("l"),
                                within.among("l.business_unit_id").sql(),
                                rest))
                .param("tenant", CurrentOrganization.id().value())
                .params(visible.parameters())
                .params(within.among("").parameters())
                .param("currency", currency)
                .param("today", clock.today());
    }
}
