package io.demarc.review;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The reviews under way and the latest approvals of subjects that were changed, in a statement each. */
record Affected(Map<UUID, Review> reviews, Map<UUID, Approval> approvals) {

    /** @param some of one kind */
    static Affected of(Collection<Followed> some, Reviews reviews, Holding holding) {
        var underReview = ids(some, it -> it.by() != null && it.before().isUnderReview());
        var approved = ids(some, it -> it.before().isApproved());
        return new Affected(
                underReview.isEmpty()
                        ? Map.of()
                        : reviews.findAllUnderWay(kind(some), underReview).stream()
                                .collect(toMap(it -> it.subject().id(), Function.identity())),
                approved.isEmpty() ? Map.of() : holding.latest(kind(some), approved));
    }

    private static String kind(Collection<Followed> some) {
        return some.iterator().next().subject().kind();
    }

    private static List<UUID> ids(Collection<Followed> some, Predicate<Followed> condition) {
        return some.stream().filter(condition).map(it -> it.subject().id()).toList();
    }

    Optional<Review> review(Followed subject) {
        return Optional.ofNullable(reviews.get(subject.subject().id()));
    }

    Optional<Approval> approval(Followed subject) {
        return Optional.ofNullable(approvals.get(subject.subject().id()));
    }
}
