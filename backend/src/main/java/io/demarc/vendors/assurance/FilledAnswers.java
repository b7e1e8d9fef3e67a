package io.demarc.vendors.assurance;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what a member has filled in elsewhere. */
@Service
@Transactional
class FilledAnswers {

    private final OfferingAssessments assessments;
    private final OfferingAnswerRepository answers;

    FilledAnswers(OfferingAssessments assessments, OfferingAnswerRepository answers) {
        this.assessments = assessments;
        this.answers = answers;
    }

    /** Keeps what it says, but for what somebody else has changed since it was made; an assessment is opened where none is. */
    Filled.Taken take(OfferingId id, Filled filled, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var troubles = new ArrayList<>(filled.troubles());
        if (filled.answers().isEmpty()) return new Filled.Taken(0, troubles);
        var open = assessments.open(id, me);
        var kept = answers.findAllOf(List.of(open.id())).stream()
                .collect(Collectors.toMap(OfferingAnswer::question, it -> it));
        int changed = 0;
        for (var said : filled.answers()) {
            var before = kept.get(said.question());
            if (before != null && before.isSame(said.level(), said.note())) continue;
            if (before != null && !before.isAsSeen(said.version()) || before == null && said.version() != null)
                troubles.add(said.meanwhile());
            else {
                assessments.answer(id, said.question(), said.level(), said.note(), said.version(), me);
                changed++;
            }
        }
        return new Filled.Taken(changed, troubles);
    }
}
