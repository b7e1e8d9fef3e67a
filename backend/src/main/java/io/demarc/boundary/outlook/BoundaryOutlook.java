package io.demarc.boundary.outlook;

import io.demarc.boundary.Foresight;
import io.demarc.evidence.Outlook;
import io.demarc.evidence.Proving;
import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says before evidence is attached what becomes of the boundaries that it touches. */
@Component
class BoundaryOutlook implements Outlook {

    private final Touched touched;
    private final Foresight foresight;

    BoundaryOutlook(Touched touched, Foresight foresight) {
        this.touched = touched;
        this.foresight = foresight;
    }

    @Override
    public Optional<Panel> of(List<Proving> more, Member me) {
        var activities = more.stream().filter(it -> it.item().startsWith("L")).toList();
        var found = touched.by(activities, me);
        if (found.first().isEmpty()) return Optional.empty();
        var box = OutlookBox.of(foresight.with(activities, found.first()), found.all());
        return Optional.of(new Panel("boundary/outlook", box));
    }
}
