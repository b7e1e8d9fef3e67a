package io.demarc.vendors.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract lasts.
 *
 * @param ends the last day of its first period; null where it has no end
 * @param renewsMonths for how long it renews by itself, again and again; null where it does not
 * @param noticeDays how many days before an end notice has to be given; null where that is not stated
 */
public record ContractTerm(
        LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable Integer renewsMonths,
        @Nullable Integer noticeDays) {

    public enum State {
        TO_COME,
        IN_FORCE,
        ENDED
    }

    public ContractTerm {
        if (ends != null && ends.isBefore(begins)) throw new IllegalArgumentException("it ends before it begins");
        if (renewsMonths != null && ends == null) throw new IllegalArgumentException("what has no end does not renew");
    }

    /** The last day of the period that a day lies in, or of the last one; counted from the first end, as {@code term_end} does. */
    @Nullable
    LocalDate end(LocalDate today) {
        if (ends == null || renewsMonths == null) return ends;
        int periods = 0;
        while (ends.plusMonths((long) periods * renewsMonths).isBefore(today)) periods++;
        return ends.plusMonths((long) periods * renewsMonths);
    }

    /** The last day on which notice can be given for the end of the present period; null without an end. */
    @Nullable
    LocalDate noticeBy(LocalDate today) {
        var end = end(today);
        return end == null ? null : end.minusDays(noticeDays == null ? 0 : noticeDays);
    }

    State state(LocalDate today) {
        if (today.isBefore(begins)) return State.TO_COME;
        var end = end(today);
        return end != null && end.isBefore(today) ? State.ENDED : State.IN_FORCE;
    }

    public boolean renews() {
        return renewsMonths != null;
    }

    /** The same without another period. */
    ContractTerm until(LocalDate last) {
        return new ContractTerm(begins, last, null, noticeDays);
    }
}
