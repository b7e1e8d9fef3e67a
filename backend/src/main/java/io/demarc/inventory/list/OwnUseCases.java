package io.demarc.inventory.list;

import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At home: how the member's own use cases stand, the last changed first. */
@Component
class OwnUseCases implements HomePanel {

    private static final int MOST = 8;

    private final UseCaseList list;

    OwnUseCases(UseCaseList list) {
        this.list = list;
    }

    /** @param total as its list says it */
    record Content(List<UseCaseList.Row> rows, String total, boolean more) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> show(Member me) {
        var slice = list.slice(UseCaseFilter.OWN, me);
        if (slice.rows().isEmpty()) return Optional.empty();
        var rows = slice.rows().stream().limit(MOST).toList();
        return Optional.of(new Panel("inventory/own", new Content(rows, slice.total(), slice.count() > rows.size())));
    }
}
