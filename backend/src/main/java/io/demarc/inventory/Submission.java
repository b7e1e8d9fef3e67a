package io.demarc.inventory;

import io.demarc.identity.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code review} says to the pages of a use case beforehand. One bean. */
public interface Submission {

    /**
     * Who would be asked, by when, if the member sent it now: worked out by what sends it. Those whose earlier approval stands
     * are in it too. Empty while something is missing.
     */
    List<Asked> preview(UseCaseId id, Member me);

    /** Message key of what a change of facts would end, or has ended: an open review, or an approval. */
    Optional<String> warning(UseCaseId id);

    /** The same, only where the next change of facts would end something that nothing has ended yet. */
    Optional<String> atStake(UseCaseId id);

    /**
     * The last day of an approval of all as it is now, while nobody has to renew it yet: sending it would ask everybody again
     * for what they have decided. Empty otherwise.
     */
    Optional<LocalDate> approvedUntil(UseCaseId id);

    /**
     * A seat of the review to come.
     *
     * @param concern of its reviewer (message key {@code concern.<name>})
     * @param due the last day of the decision expected; null where an approval stands
     * @param people who may decide, by name; of an approval that stands, who approved
     * @param managers who can name somebody, where nobody may decide
     */
    record Asked(String concern, @Nullable LocalDate due, Kind kind, List<String> people, List<String> managers) {

        public boolean isAsked() {
            return kind != Kind.STANDS;
        }

        public boolean isVacant() {
            return kind == Kind.NOBODY_HOLDS_IT || kind == Kind.NOBODY_ELSE_HOLDS_IT;
        }
    }

    enum Kind {
        ASKED,
        /** An earlier approval stands, because none of its facts has changed. */
        STANDS,
        /** Nobody has the role. */
        NOBODY_HOLDS_IT,
        /** Those who have the role may not decide here, because they had a hand in it. */
        NOBODY_ELSE_HOLDS_IT
    }
}
