package io.demarc.nextplan;

import io.demarc.inventory.PartBeside;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether there is a next plan: hardly ever, so it is read beside what everybody reads of a use case. */
@Component
class BesideOverview implements PartBeside<Optional<UUID>> {

    static final Optional<UUID> NONE = Optional.empty();

    private final NextPlanRepository kept;

    BesideOverview(NextPlanRepository kept) {
        this.kept = kept;
    }

    @Override
    public String column() {
        return "(select cast(n.id as text) from next_plan n where n.tenant_id = o.tenant_id and n.use_case_id = o.use_case_id"
                + " and n.ended_at is null)";
    }

    @Override
    public Optional<UUID> of(@Nullable String value) {
        return Optional.ofNullable(value).map(UUID::fromString);
    }

    @Override
    public Map<UseCaseId, Optional<UUID>> read(Collection<UseCaseState> useCases) {
        var ids = useCases.stream().map(it -> it.id().value()).toList();
        var found = new HashMap<UseCaseId, Optional<UUID>>();
        useCases.forEach(it -> found.put(it.id(), NONE));
        kept.findAllOpen(ids).forEach(it -> found.put(it.useCase(), Optional.of(it.id())));
        return found;
    }
}
