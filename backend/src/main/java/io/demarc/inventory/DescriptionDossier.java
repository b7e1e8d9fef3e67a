package io.demarc.inventory;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a use case is said to be, and whose it is. A new purpose concerns nearly everybody (MC01), another unit the intake
 * and the business (MC26); a name, an owner (MC28) and a stage are noted only.
 */
@Component
class DescriptionDossier implements Dossier {

    private static final Set<Concern> PURPOSE =
            Set.of(Concern.INTAKE, Concern.BUSINESS, Concern.DATA, Concern.PRIVACY, Concern.LEGAL, Concern.EXECUTIVE);

    private static final Set<Concern> UNIT = Set.of(Concern.INTAKE, Concern.BUSINESS, Concern.EXECUTIVE);

    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    DescriptionDossier(Catalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    private record Names(@Nullable String unit, @Nullable String owner) {

        private static final Names LEFT_OUT = new Names(null, null);
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> facts(catalogue.find(new UseCaseId(id)), use);
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private List<Fact> facts(UseCaseFacts useCase, Use use) {
        var owner = useCase.owner();
        var names = use == Use.RECORD ? names(useCase, owner) : Names.LEFT_OUT;
        return List.of(
                new Fact("description.name", "review.fact.name", useCase.name(), Set.of()),
                new Fact("description.purpose", "review.fact.purpose", useCase.purpose(), PURPOSE),
                new Fact("description.unit", "review.fact.unit", useCase.unit().toString(), UNIT)
                        .inWords(names.unit())
                        .since(2),
                new Fact("description.owner", "review.fact.owner", owner == null ? "" : owner.toString(), Set.of())
                        .inWords(names.owner())
                        .since(2),
                new Fact(
                                "description.stage",
                                "review.fact.stage",
                                useCase.stage().name(),
                                Set.of())
                        .since(2));
    }

    private Names names(UseCaseFacts useCase, @Nullable MemberId owner) {
        return jdbc.sql("""
                        select u.name as unit, m.name as owner
                        from business_unit u
                        left join named_member m on m.tenant_id = u.tenant_id and m.id = cast(:owner as uuid)
                        where u.tenant_id = :tenant and u.id = :unit
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("unit", useCase.unit().value())
                .param("owner", owner == null ? null : owner.value())
                .query(Names.class)
                .single();
    }
}
