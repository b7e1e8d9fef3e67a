package io.demarc.evidence;

import io.demarc.evidence.Evidence.Judgement;
import io.demarc.evidence.Evidence.Withdrawal;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as its page shows it.
 *
 * @param left days until it ends, below 0 once it has; null for no end
 * @param addedBy null for what came from outside
 */
record PieceView(
        UUID id,
        int version,
        EvidenceFacts facts,
        EvidenceState state,
        @Nullable LocalDate holdsUntil,
        @Nullable Long left,
        @Nullable String owner,
        @Nullable String addedBy,
        Instant addedAt,
        @Nullable Said judged,
        @Nullable Strength strength,
        @Nullable Said withdrawn,
        @Nullable UUID predecessor,
        @Nullable UUID successor) {

    /** What somebody said when. */
    record Said(@Nullable String by, Instant at, @Nullable String what) {}

    static PieceView of(Evidence piece, LocalDate today, Map<MemberId, String> names) {
        var last = piece.holdsUntil();
        return new PieceView(
                piece.id().value(),
                piece.version(),
                piece.facts(),
                piece.state(today),
                last,
                last == null ? null : today.until(last, ChronoUnit.DAYS),
                name(piece.owner(), names),
                name(piece.addedBy(), names),
                piece.addedAt(),
                piece.judgement()
                        .map(it -> new Said(names.get(it.by()), it.at(), it.note()))
                        .orElse(null),
                piece.judgement().map(Judgement::strength).orElse(null),
                piece.withdrawal().map(it -> said(it, names)).orElse(null),
                value(piece.predecessor()),
                value(piece.successor()));
    }

    private static Said said(Withdrawal it, Map<MemberId, String> names) {
        return new Said(names.get(it.by()), it.at(), it.reason());
    }

    private static @Nullable String name(@Nullable MemberId member, Map<MemberId, String> names) {
        return member == null ? null : names.get(member);
    }

    private static @Nullable UUID value(@Nullable EvidenceId id) {
        return id == null ? null : id.value();
    }

    /** Whether it proves something today. */
    public boolean isHolding() {
        return state == EvidenceState.HOLDS;
    }

    /** Whether anything still can be done with it. */
    public boolean isOpen() {
        return switch (state) {
            case NOT_REVIEWED, HOLDS, ENDED -> true;
            case REFUSED, REPLACED, WITHDRAWN -> false;
        };
    }
}
