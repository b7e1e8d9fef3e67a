package io.demarc.review.usecase;

import io.demarc.assessment.Tier;
import io.demarc.inventory.Stage;
import io.demarc.listing.RecordMapper;
import io.demarc.review.Histories;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What would become of use cases if something happened that they rest on, by the rules by which it then does: two statements,
 * however many they are. Nothing is changed.
 */
@Component
@NamedInterface("foresight")
public class StandingForesight {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final Histories histories;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    StandingForesight(Histories histories, JdbcClient jdbc, BusinessClock clock) {
        this.histories = histories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What it is to those who decided. */
    @NamedInterface("foresight")
    public enum News {
        /** It is noted beside the facts, and ends nothing. */
        NOTED,
        /** A fact that they have not seen. */
        MATERIAL,
        /** One that takes the approval away until it was decided on. */
        SUSPENDING
    }

    /**
     * What becomes of one.
     *
     * @param standing one of {@code standing.…} in the messages
     * @param endsReview whether a review that is open ends, since it is about other facts
     * @param ends whether an approval that is valid is no longer
     */
    @NamedInterface("foresight")
    public record Foreseen(String standing, boolean endsReview, boolean ends) {}

    private record Row(UUID id, Stage stage, @Nullable String tier, boolean requested) {}

    /** Each that is there is a key of the result. */
    public Map<UUID, Foreseen> of(Map<UUID, News> news) {
        var today = clock.today();
        var foreseen = new HashMap<UUID, Foreseen>();
        var known = histories.of(UseCaseReviews.KIND, news.keySet());
        for (var row : rows(news)) {
            var what = Objects.requireNonNull(news.get(row.id()));
            var before = Objects.requireNonNull(known.get(row.id()));
            var after = after(before, what);
            foreseen.put(
                    row.id(),
                    new Foreseen(
                            standing(row, after, today),
                            before.review() == ReviewState.OPEN && what != News.NOTED,
                            before.approval(today) == ApprovalState.VALID
                                    && after.approval(today) != ApprovalState.VALID));
        }
        return foreseen;
    }

    private static History after(History before, News news) {
        if (news == News.NOTED) return before;
        var at = Objects.requireNonNullElse(before.latestAt(), Instant.EPOCH);
        var open = before.review() == ReviewState.OPEN ? before.ended(ReviewState.OVERTAKEN, at) : before;
        return open.isApproved()
                ? open.stale(true, before.suspended() || news == News.SUSPENDING, before.worsened())
                : open;
    }

    private static String standing(Row row, History history, LocalDate today) {
        return StandingRule.of(new Permission(
                        Tier.PROHIBITED.name().equals(row.tier()),
                        row.stage() == Stage.LIVE || row.stage() == Stage.PILOT,
                        row.requested(),
                        history.review(),
                        history.lastDecision(),
                        history.approval(today)))
                .name();
    }

    private Iterable<Row> rows(Map<UUID, News> news) {
        return jdbc.sql("""
                        select o.use_case_id as id, o.stage, o.tier, u.request_begun_at is not null as requested
                        from use_case_overview o
                        join use_case u on u.tenant_id = o.tenant_id and u.id = o.use_case_id
                        where o.tenant_id = :tenant and o.use_case_id = any (:ids)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", news.keySet().toArray(UUID[]::new))
                .query(ROW)
                .list();
    }
}
