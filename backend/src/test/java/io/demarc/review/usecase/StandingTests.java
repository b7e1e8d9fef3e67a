package io.demarc.review.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.ReviewState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTests {

    /** The table of §10.1, row by row, and what wins where two rows hold. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # prohibited | in use | begun | review            | last decision | approval | standing
        false        | false  | false | -                 | -             | -        | NONE
        false        | true   | false | -                 | -             | -        | NONE
        false        | false  | true  | -                 | -             | -        | DRAFT
        false        | false  | true  | WITHDRAWN         | -             | -        | DRAFT
        false        | false  | true  | OVERTAKEN         | -             | -        | DRAFT
        false        | false  | true  | OPEN              | -             | -        | IN_REVIEW
        false        | true   | true  | OPEN              | -             | -        | IN_REVIEW
        false        | false  | true  | CHANGES_REQUESTED | -             | -        | CHANGES_REQUESTED
        false        | false  | true  | APPROVED          | APPROVED      | VALID    | APPROVED
        false        | false  | true  | APPROVED          | APPROVED      | STALE    | STALE
        false        | false  | true  | APPROVED          | APPROVED      | EXPIRED  | EXPIRED
        false        | false  | true  | OPEN              | APPROVED      | STALE    | IN_REVIEW
        false        | true   | true  | OPEN              | APPROVED      | STALE    | STALE
        false        | true   | true  | OPEN              | APPROVED      | VALID    | APPROVED
        false        | true   | true  | CHANGES_REQUESTED | APPROVED      | EXPIRED  | EXPIRED
        false        | false  | true  | WITHDRAWN         | APPROVED      | STALE    | STALE
        false        | false  | true  | REJECTED          | REJECTED      | -        | REJECTED
        false        | false  | true  | WITHDRAWN         | REJECTED      | -        | REJECTED
        false        | false  | true  | OPEN              | REJECTED      | -        | IN_REVIEW
        false        | true   | true  | REJECTED          | REJECTED      | LAPSED   | REJECTED
        false        | false  | true  | APPROVED          | APPROVED      | LAPSED   | SUSPENDED
        true         | true   | true  | OPEN              | APPROVED      | VALID    | PROHIBITED
        """)
    void the_first_rule_that_holds_says_what_is_permitted(
            boolean prohibited,
            boolean inUse,
            boolean begun,
            @Nullable ReviewState review,
            @Nullable ReviewState lastDecision,
            @Nullable ApprovalState approval,
            Standing standing) {
        assertThat(StandingRule.of(new Permission(prohibited, inUse, begun, review, lastDecision, approval)))
                .isEqualTo(standing);
    }
}
