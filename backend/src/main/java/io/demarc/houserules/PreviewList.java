package io.demarc.houserules;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of which drafted house rules would say something else, of those that a member may see. */
@Repository
@Transactional(readOnly = true)
class PreviewList {

    private static final String FROM =
            "house_rule_preview_row p join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id";

    private static final Listing<Row> CHANGED = Listing.of(
            Row.class,
            "p",
            """
            p.use_case_id, o.name, u.name as unit, o.tier, o.stage, o.standing, p.ruling, p.drafted,
            array_to_string(p.rules, ' ') as rules, array_to_string(p.drafted_rules, ' ') as drafted_rules
            """,
            FROM,
            "join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id",
            Order.ascending("name", text("o.sort_name"), id("p.use_case_id")),
            Order.descending("-name", text("o.sort_name"), id("p.use_case_id")));

    private final JdbcClient jdbc;

    PreviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them: each is one of the first three. */
    enum Show {
        /** Not allowed under the draft, and not forbidden now. */
        BREAKS("p.drafted = 'FORBIDDEN' and p.ruling is distinct from 'FORBIDDEN'"),
        /** Forbidden now, and not under the draft. */
        FREED("p.ruling = 'FORBIDDEN' and p.drafted is distinct from 'FORBIDDEN'"),
        /** Other rules speak of it, or other conditions, or a fact is missing. */
        OTHER("(p.ruling is not distinct from 'FORBIDDEN') = (p.drafted is not distinct from 'FORBIDDEN')");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }
    }

    record Filter(
            @Nullable Show show,
            @Nullable String stage,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        static Filter breaking() {
            return new Filter(Show.BREAKS, null, null, null);
        }

        private Scope scope() {
            return Scope.all(
                    show == null ? Scope.EVERYTHING : Scope.of(show.sql),
                    Scope.given(stage, "o.stage = :stage", "stage"));
        }
    }

    /** @param rules, draftedRules their ids, with spaces between them */
    record Row(
            UUID useCaseId,
            String name,
            String unit,
            @Nullable String tier,
            String stage,
            String standing,
            @Nullable String ruling,
            @Nullable String drafted,
            String rules,
            String draftedRules) {

        /** The rules that speak of it under the draft and do not now. */
        public List<String> added() {
            var now = List.of(rules.split(" "));
            return List.of(draftedRules.split(" ")).stream()
                    .filter(it -> !it.isEmpty() && !now.contains(it))
                    .toList();
        }
    }

    Slice<Row> slice(RulePreview preview, Filter filter, Member me) {
        return CHANGED.slice(jdbc, Scope.all(of(preview), me.visible().scope("o"), filter.scope()), filter);
    }

    /**
     * @param live of those that would break it
     * @param others of which it would say something else, without forbidding more or less
     * @param hidden that the member may not see, of all these
     */
    record Sums(long breaks, long live, long freed, long others, long hidden) {

        /** Of how many nothing changes. */
        public long same(long total) {
            return Math.max(0, total - breaks - freed - others - hidden);
        }
    }

    Sums sums(RulePreview preview, Member me) {
        var seen = Visible.in("o");
        return jdbc.sql("""
                        select count(*) filter (where %2$s and %1$s) as breaks,
                               count(*) filter (where %2$s and o.stage = 'LIVE' and %1$s) as live,
                               count(*) filter (where %3$s and %1$s) as freed,
                               count(*) filter (where %4$s and %1$s) as others,
                               count(*) filter (where not %1$s) as hidden
                        from %5$s where p.tenant_id = :tenant and p.preview_id = :preview
                        """.formatted(seen, Show.BREAKS.sql, Show.FREED.sql, Show.OTHER.sql, FROM))
                .param("tenant", CurrentOrganization.id().value())
                .param("preview", preview.id())
                .params(me.visible().parameters())
                .query(Sums.class)
                .single();
    }

    private static Scope of(RulePreview preview) {
        return Scope.of("p.preview_id = :preview", "preview", preview.id());
    }
}
