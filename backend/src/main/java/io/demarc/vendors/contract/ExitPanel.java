package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.vendors.DirectoryPanel;
import io.demarc.vendors.OfferingId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an offering: how hard it is to leave, and how that would go. */
@Component
class ExitPanel implements DirectoryPanel {

    private final ExitPages pages;

    ExitPanel(ExitPages pages) {
        this.pages = pages;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Panel> show(OfferingId offering, Member me) {
        return Optional.of(pages.of(offering, me))
                .filter(it -> it.mayEdit() || !it.isSilent())
                .map(it -> new Panel("vendors/contract/exit-panel", it));
    }
}
