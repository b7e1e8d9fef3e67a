package io.demarc.exchange.candidate;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Capability;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names of vendors that wait for whoever may say whom they mean. */
@Component
class CandidateWork implements WorkItems {

    private final CandidateList list;

    CandidateWork(CandidateList list) {
        this.list = list;
    }

    @Override
    public List<Item> waitingFor(Member me) {
        if (!me.may(Capability.EDIT_VENDORS)) return List.of();
        long waiting = list.waiting();
        if (waiting == 0) return List.of();
        return List.of(new Item(
                "vendors",
                waiting == 1 ? Words.of("candidates.work.one") : Words.of("candidates.work", String.valueOf(waiting)),
                Words.of("candidates.work.why"),
                "/vendor-candidates",
                null,
                "next.open"));
    }
}
