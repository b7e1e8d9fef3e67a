package io.demarc.review;

import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Who is asked, for what, until when: written with each step of a review, and all that queue and home read. */
@Component
class Seats {

    private final Reviewables subjects;
    private final NamedParameterJdbcOperations jdbc;
    private final EntityManager entities;

    Seats(Reviewables subjects, NamedParameterJdbcOperations jdbc, EntityManager entities) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Those of the present round, and of the one before it, whose time is over. */
    void write(Review review) {
        entities.flush(); // A seat refers to the row of its stage.
        var subject = subjects.find(review.subject());
        var summary = subjects.of(review.subject()).summary(review.subject().id());
        var rounds = review.rounds();
        var seats = rounds.subList(Math.max(0, rounds.size() - 2), rounds.size()).stream()
                .flatMap(round ->
                        round.stages().stream().map(stage -> seat(review, round, stage, about(subject, summary))))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                insert into seat
                    (tenant_id, id, review_id, round, position, concern, role, excluded, requested_by, submitted_at, again,
                     present, waiting, first_waiting, due_on, verdict, reason, decided_by, decided_at, carried_over,
                     subject_kind, subject_id, name, business_unit_id, owner_id, tier, detail)
                values (:tenant, :id, :review, :round, :position, :concern, :role, :excluded, :requester, :submitted,
                        :again, :present, :waiting, :first, :due, :verdict, :reason, :decider, :decided, :carried,
                        :kind, :subject, :name, :unit, :owner, :tier, :detail)
                on conflict (tenant_id, id) do update set present = excluded.present, waiting = excluded.waiting,
                    first_waiting = excluded.first_waiting,
                    due_on = excluded.due_on, verdict = excluded.verdict, reason = excluded.reason,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at
                """, seats);
    }

    /** Nobody is asked any more. */
    void end(Review review) {
        jdbc.update(
                "update seat set present = false, waiting = false where tenant_id = :tenant and review_id = :review and present",
                new MapSqlParameterSource()
                        .addValue("tenant", CurrentOrganization.id().value())
                        .addValue("review", review.id()));
    }

    /** Has all seats about a subject say what it is now. */
    void follow(Subject subject, Summary summary) {
        jdbc.update("""
                update seat set name = :name, business_unit_id = :unit, owner_id = :owner, tier = :tier, detail = :detail
                where tenant_id = :tenant and subject_kind = :kind and subject_id = :subject
                """, about(subject, summary));
    }

    private static MapSqlParameterSource about(Subject subject, Summary summary) {
        var owner = subject.owner();
        var tier = summary.tier();
        return new MapSqlParameterSource()
                .addValue("tenant", CurrentOrganization.id().value())
                .addValue("kind", subject.key().kind())
                .addValue("subject", subject.key().id())
                .addValue("name", subject.name())
                .addValue("unit", subject.unit().value())
                .addValue("owner", owner == null ? null : owner.value(), Types.OTHER)
                .addValue("tier", tier == null ? null : tier.name(), Types.VARCHAR)
                .addValue("detail", summary.detail());
    }

    private static SqlParameterSource seat(Review review, Round round, Stage stage, MapSqlParameterSource about) {
        boolean present =
                review.isUnderWay() && round.number() == review.round().number();
        var decision = stage.answer().orElse(null);
        return about.addValue("id", stage.id())
                .addValue("review", review.id())
                .addValue("round", round.number())
                .addValue("position", stage.position())
                .addValue("concern", stage.concern().id())
                .addValue("role", stage.role().id())
                .addValue("excluded", members(stage))
                .addValue("requester", round.requestedBy().value())
                .addValue("submitted", round.submittedAt().atOffset(ZoneOffset.UTC))
                .addValue("again", review.basis().isPresent())
                .addValue("present", present)
                .addValue("waiting", present && stage.isWaiting() && review.state() == ReviewState.OPEN)
                .addValue("first", present && stage.equals(firstWaiting(review)))
                .addValue("due", stage.due(), Types.DATE)
                .addValue(
                        "verdict", decision == null ? null : decision.verdict().name(), Types.VARCHAR)
                .addValue("reason", decision == null ? null : decision.reason(), Types.VARCHAR)
                .addValue(
                        "decider",
                        decision == null ? null : decision.decidedBy().value(),
                        Types.OTHER)
                .addValue(
                        "decided",
                        decision == null ? null : decision.decidedAt().atOffset(ZoneOffset.UTC))
                .addValue("carried", stage.isCarriedOver());
    }

    /** The one that stands for the review in lists of all reviews. */
    private static @Nullable Stage firstWaiting(Review review) {
        return review.state() != ReviewState.OPEN
                ? null
                : review.round().stages().stream()
                        .filter(stage -> stage.isWaiting() && stage.due() != null)
                        .min(Comparator.comparing(Stage::due, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Stage::position))
                        .orElse(null);
    }

    private static UUID[] members(Stage stage) {
        return stage.excluded().all().stream().map(member -> member.value()).toArray(UUID[]::new);
    }
}
