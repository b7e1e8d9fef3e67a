package io.demarc.inventory.intake;

import io.demarc.identity.Member;
import io.demarc.identity.SameForm;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.intake.SimilarNames.Similar;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what a form says: once, however often it is sent, and only after asking whether it is there already. */
@Service
@Transactional
class Registration {

    sealed interface Outcome {}

    /** It is registered, now or by the same form before. */
    record Registered(UseCaseId id) implements Outcome {}

    /** It may be one of these, and nobody has said yet that it is another one. */
    record Asked(List<Similar> alike) implements Outcome {}

    private final SameForm forms;
    private final SimilarNames names;
    private final Intake intake;
    private final ToldBefore told;
    private final JdbcClient jdbc;

    Registration(SameForm forms, SimilarNames names, Intake intake, ToldBefore told, JdbcClient jdbc) {
        this.told = told;
        this.forms = forms;
        this.names = names;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    /**
     * @param key what its page gave the form, if it did
     * @param distinct whether its member has said that it is none of those with a name like it
     * @param before what its member answered on another page, see {@link ToldBefore}
     */
    Outcome register(Description what, @Nullable String key, boolean distinct, @Nullable String before, Member me) {
        var form = forms.take(
                key,
                me,
                "use case",
                what.name(),
                what.purpose(),
                what.unit().toString(),
                what.stage().name());
        var made = form.made(id -> registered(id, me), () -> registeredLately(what, me));
        if (made.isPresent()) return new Registered(made.get());
        var alike = distinct ? List.<Similar>of() : names.to(what.name(), new UseCaseId(new UUID(0, 0)), me);
        return alike.isEmpty()
                ? new Registered(register(new UseCaseId(form.id()), what, before, me))
                : new Asked(alike);
    }

    private UseCaseId register(UseCaseId id, Description what, @Nullable String before, Member me) {
        intake.register(id, what, me);
        intake.answer(id, told.read(before), me);
        return id;
    }

    private Optional<UseCaseId> registered(UUID id, Member me) {
        return jdbc.sql("select id from use_case where tenant_id = ? and id = ? and registered_by = ?")
                .params(CurrentOrganization.id().value(), id, me.id().value())
                .query(UUID.class)
                .optional()
                .map(UseCaseId::new);
    }

    /**
     * By the id, which has an index: one without a key bears the moment when it was registered, one with a key that of its
     * page. What a page of longer ago made is not found so; its member is asked about it, as later.
     */
    private Optional<UseCaseId> registeredLately(Description what, Member me) {
        return jdbc.sql("""
                        select id from use_case
                        where tenant_id = :tenant and id > :since and registered_by = :me
                            and name = :name and purpose = :purpose and business_unit_id = :unit and stage = :stage
                        order by id desc limit 1
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("since", Uuid7.earliest(SameForm.MOMENT))
                .param("me", me.id().value())
                .param("name", what.name())
                .param("purpose", what.purpose())
                .param("unit", what.unit().value())
                .param("stage", what.stage().name())
                .query(UUID.class)
                .optional()
                .map(UseCaseId::new);
    }
}
