package io.demarc.vendors.assurance;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.DirectoryPanel.Place;
import io.demarc.vendors.DirectoryPanelQuery;
import io.demarc.vendors.OfferingId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far an offering can be relied on, on its page, and the way to the questions. */
@Component
class GradePanel implements DirectoryPanelQuery {

    private final Grades grades;
    private final BusinessClock clock;

    GradePanel(Grades grades, BusinessClock clock) {
        this.grades = grades;
        this.clock = clock;
    }

    /** @param grade null where nobody has graded it */
    record Content(OfferingId offering, @Nullable GradeView grade) {}

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return Optional.of(new Filling<>(
                grades.asked(List.of(offering)),
                rows -> Optional.of(panel(offering, grades.assessed(rows).get(offering)))));
    }

    private Panel panel(OfferingId offering, @Nullable Assessed assessed) {
        var grade = assessed == null ? null : GradeView.of(assessed, clock.today());
        return new Panel("vendors/assurance/grade", new Content(offering, grade));
    }
}
