package io.demarc.portfolio.concentration;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.listing.RecordMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up, in one statement, what runs from whom over whom to whom: two operators on one cloud show only so. */
@Repository
@Transactional(readOnly = true)
class Flows {

    /** Of more combinations than so many the smallest are left out of the drawing. */
    private static final int MOST = 500;

    private static final RecordMapper<Run> RUN = new RecordMapper<>(Run.class);

    private static final String KEYS = Arrays.stream(Axis.values())
            .map(it -> "case when %s then 'own' else coalesce(cast((%s) as text), 'unnamed') end as %s"
                    .formatted(it.own(), it.party(), it.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));

    private final Measured measured;

    Flows(Measured measured) {
        this.measured = measured;
    }

    /** What has the same three parties, each as addresses have it, and with its name where it has one. */
    record Run(
            String developer,
            @Nullable String developerName,
            String operator,
            @Nullable String operatorName,
            String hosting,
            @Nullable String hostingName,
            BigDecimal amount) {

        String key(Axis axis) {
            return switch (axis) {
                case DEVELOPER -> developer;
                case OPERATOR -> operator;
                case HOSTING -> hosting;
            };
        }

        @Nullable
        String name(Axis axis) {
            return switch (axis) {
                case DEVELOPER -> developerName;
                case OPERATOR -> operatorName;
                case HOSTING -> hostingName;
            };
        }
    }

    /** @param currency of the spend that is added up; null where use cases are, weighted by their tiers */
    Flow of(Visible visible, Within within, @Nullable String currency) {
        return Flow.of(measured.statement("""
                        , counted as (select %s, sum(l.amount) as amount from measured l group by 1, 2, 3)
                        select c.*, d.name as developer_name, o.name as operator_name, h.name as hosting_name
                        from counted c
                        left join vendor d on d.tenant_id = :tenant and cast(d.id as text) = c.developer
                        left join vendor o on o.tenant_id = :tenant and cast(o.id as text) = c.operator
                        left join vendor h on h.tenant_id = :tenant and cast(h.id as text) = c.hosting
                        order by c.amount desc, c.developer, c.operator, c.hosting limit :most
                        """.formatted(KEYS), visible, within, currency)
                .param("most", MOST)
                .query(RUN)
                .list());
    }
}
