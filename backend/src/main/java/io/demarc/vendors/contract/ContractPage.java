package io.demarc.vendors.contract;

import io.demarc.vendors.Parties;
import io.demarc.vendors.contract.Duty.Group;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its page shows it.
 *
 * @param offerings that it is about
 * @param settledBy who said what becomes of it; null where nobody has, or where it was the portal itself
 */
record ContractPage(
        ContractId id,
        int version,
        LocalDate today,
        ContractFacts facts,
        ContractTerm term,
        @Nullable Settlement settlement,
        @Nullable String settledBy,
        boolean settled,
        String vendor,
        List<Parties.Choice> offerings,
        List<Clause> clauses,
        List<Duty> duties,
        RenewalPack pack) {

    public ContractTerm.State state() {
        return term.state(today);
    }

    public @Nullable LocalDate end() {
        return term.end(today);
    }

    public @Nullable LocalDate noticeBy() {
        return term.noticeBy(today);
    }

    /** Days until notice has to be given; below 0 once it is too late. */
    public @Nullable Long left() {
        var day = noticeBy();
        return day == null ? null : today.until(day, ChronoUnit.DAYS);
    }

    /** Whether somebody has to say what becomes of it: it ends one day, and that is not far. */
    public boolean isToSettle() {
        var left = left();
        return left != null && left <= ContractWork.REMIND && state() == ContractTerm.State.IN_FORCE && !settled;
    }

    public boolean isEnding() {
        return settlement != null && settlement.outcome() == Settlement.Outcome.ENDS;
    }

    public long promised() {
        return duties.stream().filter(Duty::isPromised).count();
    }

    public long missing() {
        return duties.size() - promised();
    }

    /** Promised nowhere, and nothing shows it either. */
    public long neither() {
        return count(Group.NEITHER);
    }

    private long count(Group group) {
        return duties.stream().filter(it -> it.group() == group).count();
    }

    /** What to ask for. */
    public List<Part> asked() {
        return parts().stream().filter(it -> !it.group().isPromised()).toList();
    }

    public List<Part> kept() {
        return parts().stream().filter(it -> it.group().isPromised()).toList();
    }

    /** Those with something in them. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var group : Group.values()) {
            var of = duties.stream().filter(it -> it.group() == group).toList();
            if (!of.isEmpty()) parts.add(new Part(group, of));
        }
        return parts;
    }

    /** Duties of a kind, the heaviest first. */
    record Part(Group group, List<Duty> duties) {}

    /** The line of the term: x from 0 to 100 for what lies on it. */
    public TermLine line() {
        return TermLine.of(term, today);
    }
}
