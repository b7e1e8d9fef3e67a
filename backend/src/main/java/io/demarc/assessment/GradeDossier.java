package io.demarc.assessment;

import static java.util.stream.Collectors.toMap;

import io.demarc.evidence.ProvenItems;
import io.demarc.evidence.Proving;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grades that count for a use case, and what there is to show for the answers behind them: noted, as they change by themselves. */
@Component
class GradeDossier implements Dossier {

    private static final Set<Tier> STRICT = Set.of(Tier.HIGH, Tier.CRITICAL, Tier.PROHIBITED);

    /** The catalogue that knows these facts. */
    private static final int SINCE = 3;

    private final UseCaseStates states;
    private final Assessments assessments;
    private final SuppliedPart supplied;
    private final JdbcClient jdbc;

    GradeDossier(UseCaseStates states, Assessments assessments, SuppliedPart supplied, JdbcClient jdbc) {
        this.states = states;
        this.assessments = assessments;
        this.supplied = supplied;
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> facts(new UseCaseId(id), use);
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private List<Fact> facts(UseCaseId id, Use use) {
        var known = supplied.of(states.of(id));
        if (!known.isGraded()) return List.of();
        var facts = new ArrayList<Fact>(answers(known));
        var assessment = assessments.assessment(id);
        var tier = assessment.score().decidedTier();
        var suppliers = assessment.given().grading().suppliers();
        var names = use == Use.RECORD ? names(suppliers) : Map.<UUID, String>of();
        for (var it : suppliers)
            if (it.offering() != null && it.grade() != null)
                facts.add(grade(it, tier != null && STRICT.contains(tier), names));
        return facts;
    }

    private static Fact grade(Grading.Supplier it, boolean strict, Map<UUID, String> names) {
        var grade = Objects.requireNonNull(it.grade()).grade().name();
        return new Fact(
                        Worsening.GRADE + it.place() + "." + it.offering(),
                        names.getOrDefault(Objects.requireNonNull(it.offering()), "assessment.fact.grade"),
                        strict ? grade + Worsening.STRICT : grade,
                        Set.of())
                .inWords("grade " + grade)
                .at(it.place())
                .since(SINCE);
    }

    /** What is to be shown for each answer. */
    private static List<Fact> answers(Supplied known) {
        var items = new ProvenItems("answers", known.day());
        for (var it : known.offered())
            if (it.graded() != null)
                it.graded()
                        .proofs()
                        .forEach((question, all) -> add(items, it.place() + "." + question, all, known.day()));
        return items.facts();
    }

    private static void add(ProvenItems items, String item, Collection<Proving> all, LocalDate day) {
        if (all.stream().anyMatch(it -> it.holdsOn(day))) items.prove(item);
        else
            all.stream()
                    .max(Comparator.comparing(it -> Objects.requireNonNull(it.holdsUntil())))
                    .ifPresent(it ->
                            items.miss(item, it.piece().value(), it.title(), Objects.requireNonNull(it.holdsUntil())));
    }

    private Map<UUID, String> names(List<Grading.Supplier> suppliers) {
        record Named(UUID id, String name) {}
        return jdbc
                .sql("select id, name from offering where tenant_id = :tenant and id = any(:offerings)")
                .param("tenant", CurrentOrganization.id().value())
                .param(
                        "offerings",
                        suppliers.stream()
                                .map(Grading.Supplier::offering)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .query(Named.class)
                .list()
                .stream()
                .collect(toMap(Named::id, Named::name));
    }
}
