package io.demarc.advisor.choice;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which way was chosen for a use case and why, on its page. */
@Component
class ChoicePanel implements UseCasePanelQuery {

    record Known(
            UUID useCaseId,
            String mode,
            String reason,
            @Nullable String by,
            Instant chosenAt) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Filling<?> filling(UseCaseId id, Member me) {
        return new Filling<>(
                """
                select c.use_case_id, c.mode, c.reason, m.name as by, c.chosen_at from chosen_way c
                left join named_member m on m.tenant_id = c.tenant_id and m.id = c.chosen_by
                where c.tenant_id = :tenant and c.use_case_id = :useCase order by c.chosen_at desc, c.id desc limit 1
                """,
                Known.class,
                rows -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Panel("advisor/choice/panel", rows.getFirst())));
    }
}
