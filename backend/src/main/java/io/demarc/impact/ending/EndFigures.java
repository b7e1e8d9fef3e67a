package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.listing.JointRead;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands above the calendar: what is to be changed over, and how many there are in each part; in one statement. */
@Component
@Transactional(readOnly = true)
class EndFigures {

    private final EndUses uses;
    private final EndList list;
    private final JointRead joint;

    EndFigures(EndUses uses, EndList list, JointRead joint) {
        this.uses = uses;
        this.list = list;
        this.joint = joint;
    }

    record Read(EndUses.Sum sum, EndList.Counts counts) {}

    Read of(Member me, LocalDate today) {
        var sum = uses.sum(me, today);
        var counts = list.counts(me, today);
        var read = joint.of(
                List.of(sum, counts), Map.of("tenant", CurrentOrganization.id().value()));
        return new Read(
                sum.of(read.getFirst()).getFirst(), counts.of(read.getLast()).getFirst());
    }
}
