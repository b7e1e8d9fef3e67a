package io.demarc.review.policy;

import io.demarc.assessment.Tier;
import io.demarc.identity.Role;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.tenancy.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is asked, in which order: the stages of one step work in parallel, the next step opens when all have approved.
 *
 * @param roles of those who decide a stage
 */
public record Route(Tier tier, Terms terms, List<List<Concern>> steps, Map<Concern, Role> roles) {

    public List<Concern> stages() {
        return steps.stream().flatMap(List::stream).toList();
    }

    public boolean asks(Concern concern) {
        return stages().contains(concern);
    }

    public Role role(Concern stage) {
        return Objects.requireNonNull(roles.get(stage), "nobody decides " + stage);
    }

    /** A stage that is not on the route leaves its facts to security, and to the lead where that is not asked either (§10.2). */
    public Concern answeringFor(Concern concern) {
        if (asks(concern)) return concern;
        if (asks(Concern.SECURITY)) return Concern.SECURITY;
        return asks(Concern.INTAKE) ? Concern.INTAKE : stages().getFirst();
    }

    public Set<Concern> answeringFor(Fact fact) {
        return answeringFor(fact.concerns());
    }

    /** The stages that answer for facts that concern these. */
    public Set<Concern> answeringFor(Collection<Concern> concerns) {
        if (concerns.contains(Concern.EVERYBODY)) return new TreeSet<>(stages());
        return concerns.stream().map(this::answeringFor).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who will be asked and by when, if everybody takes all the time there is. */
    public List<Expected> expectedFrom(LocalDate submitted, BusinessCalendar calendar) {
        var expected = new ArrayList<Expected>();
        var opens = submitted;
        for (var step : steps) {
            var due = terms.due(opens, calendar);
            step.forEach(concern -> expected.add(new Expected(concern, due)));
            opens = due;
        }
        return expected;
    }

    /** A stage to come and the last day it is meant to take. */
    public record Expected(Concern concern, LocalDate by) {}
}
