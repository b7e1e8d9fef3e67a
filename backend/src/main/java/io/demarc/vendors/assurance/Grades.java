package io.demarc.vendors.assurance;

import static java.util.stream.Collectors.groupingBy;

import io.demarc.evidence.Proofs;
import io.demarc.evidence.Proving;
import io.demarc.listing.JointRows;
import io.demarc.reference.References;
import io.demarc.reference.VersionNumber;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The grades of offerings as they are today. They follow from the answers of the last complete assessment, by the version of
 * the questions that these answered, and from what evidence still holds; so nothing but the answers is kept.
 */
@NamedInterface("assurance")
@Repository
@Transactional(readOnly = true)
public class Grades {

    private static final String ROWS = """
            select a.offering_id as offering, a.question_set, a.questions, a.given_on, n.question, n.level,
                   case when row_number() over () = 1 then %s end as proofs
            from (
                select distinct on (offering_id) * from offering_assessment
                where tenant_id = :tenant and offering_id = any(cast(:offerings as uuid[])) and completed_at is not null
                order by offering_id, completed_at desc
            ) a
            left join offering_answer n on n.tenant_id = a.tenant_id and n.assessment_id = a.id
            """.formatted(Proofs.IN_ONE_VALUE);

    private final JdbcClient jdbc;
    private final References references;
    private final BusinessClock clock;

    Grades(JdbcClient jdbc, References references, BusinessClock clock) {
        this.jdbc = jdbc;
        this.references = references;
        this.clock = clock;
    }

    /** @param proofs of all of them, with the first */
    record Row(
            UUID offering,
            String questionSet,
            String questions,
            LocalDate givenOn,
            @Nullable String question,
            @Nullable Integer level,
            @Nullable String proofs) {}

    /** Of several, in one statement; offerings that nobody has graded are not in it. */
    public Map<OfferingId, Graded> of(Collection<OfferingId> offerings) {
        var today = clock.today();
        var grades = new LinkedHashMap<OfferingId, Graded>();
        assessed(offerings).forEach((id, it) -> grades.put(id, it.on(today)));
        return grades;
    }

    public Optional<Graded> of(OfferingId offering) {
        return Optional.ofNullable(of(List.of(offering)).get(offering));
    }

    Optional<Assessed> assessed(OfferingId offering) {
        return Optional.ofNullable(assessed(List.of(offering)).get(offering));
    }

    private Map<OfferingId, Assessed> assessed(Collection<OfferingId> offerings) {
        return offerings.isEmpty() ? Map.of() : assessed(rows(offerings));
    }

    /** What these rows come to, by offering. */
    Map<OfferingId, Assessed> assessed(List<Row> rows) {
        if (rows.isEmpty()) return Map.of();
        var proving =
                Proofs.read(rows.getFirst().proofs()).stream().collect(groupingBy(it -> String.valueOf(it.offering())));
        var assessed = new LinkedHashMap<OfferingId, Assessed>();
        rows.stream()
                .collect(groupingBy(Row::offering))
                .forEach((id, answers) -> assessed.put(
                        new OfferingId(id), assessed(answers, proving.getOrDefault(id.toString(), List.of()))));
        return assessed;
    }

    private Assessed assessed(List<Row> rows, List<Proving> proving) {
        var first = rows.getFirst();
        var rules = references
                .at(Assurance.KIND, VersionNumber.parse(first.questions()))
                .content();
        var levels = new HashMap<String, Integer>();
        for (var row : rows) if (row.question() != null && row.level() != null) levels.put(row.question(), row.level());
        return new Assessed(
                rules,
                rules.set(first.questionSet()).orElseThrow(),
                first.givenOn(),
                levels,
                proving.stream().collect(groupingBy(Proving::item)));
    }

    /** The rows of these; {@code :tenant} is there where they are read. */
    JointRows<Row> asked(Collection<OfferingId> offerings) {
        return new JointRows<>(
                ROWS,
                Map.of(
                        "useCases",
                        new UUID[0],
                        "offerings",
                        offerings.stream().map(OfferingId::value).toArray(UUID[]::new)),
                Row.class);
    }

    private List<Row> rows(Collection<OfferingId> offerings) {
        var asked = asked(offerings);
        return jdbc.sql(asked.sql())
                .param("tenant", CurrentOrganization.id().value())
                .params(asked.parameters())
                .query(asked.row())
                .list();
    }
}
