package io.demarc.review.subject;

import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Panel;
import io.demarc.kernel.ReviewSubject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of subjects that can be reviewed here. */
@Component
public class Reviewables {

    private final ObjectProvider<Reviewable> all;

    Reviewables(ObjectProvider<Reviewable> all) {
        this.all = all;
    }

    /** Not found where nobody knows the kind. */
    public Reviewable of(ReviewSubject subject) {
        return of(subject.kind());
    }

    public Reviewable of(String kind) {
        return all.stream().filter(it -> it.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }

    /** What the queue shows of a subject beside its name, drawn by its kind. */
    public Optional<Panel> detail(String kind, String detail) {
        return detail.isEmpty() ? Optional.empty() : of(kind).detail(detail);
    }

    /** The same in a file. */
    public Placed placed(String kind, String detail) {
        return detail.isEmpty() ? Placed.NOWHERE : of(kind).placed(detail);
    }

    public Subject find(ReviewSubject subject) {
        return of(subject).find(subject.id());
    }

    /** The subject, if the member may see it; otherwise it is not found. */
    public Subject visible(ReviewSubject subject, Member me) {
        var it = find(subject);
        if (!it.isVisibleTo(me)) throw new NotFound();
        return it;
    }

    /** Where it is shown and changed. */
    public Links links(ReviewSubject subject) {
        var kind = of(subject);
        var id = subject.id();
        return new Links(subject, kind.path(id), kind.editPath(id), kind.version(id));
    }

    /** How it is now, beside what is to be decided: in the order of the panels, by the module that draws each. */
    public Map<String, Panel> panels(ReviewSubject subject, Member me) {
        var byModule = new LinkedHashMap<String, Panel>();
        for (var panel : of(subject).panels(subject.id(), me))
            byModule.put(panel.template().substring(0, panel.template().indexOf('/')), panel);
        return byModule;
    }

    /** Who does what next about it. */
    public Optional<Panel> next(ReviewSubject subject, Member me) {
        return of(subject).next(subject.id(), me);
    }

    public boolean mayEdit(ReviewSubject subject, Member me) {
        return of(subject).mayEdit(subject.id(), me);
    }
}
